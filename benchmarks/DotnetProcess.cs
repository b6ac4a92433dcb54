using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>Runs dotnet on a project.</summary>
internal static class DotnetProcess
{
    public static async Task RunAsync(string command, string project, params string[] options)
    {
        var start =
            new ProcessStartInfo("dotnet", [command, project, "-nologo", "-v", "quiet", .. options]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new BenchmarkException("dotnet did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new BenchmarkException($"dotnet {command} {project} failed: {FirstError(output)}");
        }
    }

    // MSBuild repeats the errors, and one is mostly the cause of the others.
    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(lines, static line => line.Contains(": error ", StringComparison.Ordinal)) ?? lines.LastOrDefault("no output");
    }
}
