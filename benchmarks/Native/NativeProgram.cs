using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>A program compiled to native code.</summary>
internal sealed class NativeProgram
{
    private readonly string _path;
    private readonly string[] _arguments;

    private NativeProgram(string path, string[] arguments) => (_path, _arguments) = (path, arguments);

    /// <summary>Publishes a project below the benchmarks' obj folder; the program is run with those arguments.</summary>
    public static async Task<NativeProgram> PublishAsync(string project, string name, params string[] arguments)
    {
        var output = Path.Combine(Repository.BuildFolder, "native", name);
        await DotnetProcess.RunAsync("publish", project, "-c", "Release", "--use-current-runtime", "-o", output);
        return new(Path.Combine(output, OperatingSystem.IsWindows() ? name + ".exe" : name), arguments);
    }

    /// <summary>Milliseconds from the start to the end of a run, on average.</summary>
    public async Task<double> MillisecondsAsync(int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var run = 0; run < runs; run++)
        {
            using var process = ChildProcess.Start(new ProcessStartInfo(_path, _arguments) { RedirectStandardOutput = true });
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new BenchmarkException($"{_path} ended with {process.ExitCode}.");
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / runs;
    }
}
