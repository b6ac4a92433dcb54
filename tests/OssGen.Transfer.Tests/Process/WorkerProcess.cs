using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OssGen.Transfer.Tests.Process;

/// <summary>A worker, running.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // Only so that a worker that hangs fails its test instead of the whole run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly System.Diagnostics.Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private WorkerProcess(System.Diagnostics.Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public static WorkerProcess Start(WorkerArguments arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(DotnetHost()) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Worker).Assembly.Location);
        foreach (var argument in arguments.ToArray())
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new WorkerProcess(System.Diagnostics.Process.Start(start)!);
    }

    /// <summary>Runs a worker to its end, which must be a good one.</summary>
    public static async Task<T> RunAsync<T>(WorkerArguments arguments, params (string Name, string Value)[] environment)
    {
        await using var worker = Start(arguments, environment);
        await worker.ExitAsync();
        Assert.True(worker._process.ExitCode == 0, $"The worker ended with {worker._process.ExitCode}: {await worker._error}");
        return JsonSerializer.Deserialize<T>(await worker._output)!;
    }

    /// <summary>Ends the process with no chance to do anything more: SIGKILL on Unix, TerminateProcess on Windows.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for an end by a kill.</summary>
    public async Task KilledAsync()
    {
        await ExitAsync();
        Assert.True(_process.ExitCode != 0, $"The worker came to its end before it was killed: {await _output}");
        Assert.True((await _error).Length == 0, $"The worker failed before it was killed: {await _error}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    // The runtime lies in <dotnet>/shared/Microsoft.NETCore.App/<version>/.
    private static string DotnetHost()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
