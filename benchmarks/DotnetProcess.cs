using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>Runs dotnet on a project.</summary>
internal static class DotnetProcess
{
    public static async Task RunAsync(string command, string project, params string[] options)
    {
        var start =
            new ProcessStartInfo("dotnet", [command, project, "-nologo", "-v", "quiet", .. options]) { RedirectStandardOutput = true };
        using var process = ChildProcess.Start(start);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new BenchmarkException($"dotnet {command} {project} failed: {FirstError(output)}");
        }
    }

    // MSBuild repeats each error, and the first one usually causes the others.
    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, static line => line.Contains(": error ", StringComparison.Ordinal)) ?? lines.LastOrDefault("no output");
    }
}
