using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>Runs dotnet on a project.</summary>
internal static class DotnetProcess
{
    public static async Task RunAsync(string command, string project, params string[] options)
    {
        var start =
            new ProcessStartInfo("dotnet", [command, project, "-nologo", "-v", "quiet", .. options]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {command} {project} failed:\n{output}");
        }
    }
}
