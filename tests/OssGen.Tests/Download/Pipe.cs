using System.Diagnostics;

namespace OssGen.Tests.Download;

/// <summary>Makes named pipes.</summary>
internal static class Pipe
{
    internal static void Make(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
