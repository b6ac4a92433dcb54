using System.Diagnostics;

namespace OssGen.TestSupport.Programs;

/// <summary>Makes named pipes.</summary>
internal static class NamedPipe
{
    internal static void Make(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
