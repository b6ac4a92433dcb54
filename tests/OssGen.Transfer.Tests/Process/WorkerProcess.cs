using System.Diagnostics;
using System.Text.Json;
using OssGen.TestSupport.Programs;

namespace OssGen.Transfer.Tests.Process;

/// <summary>A worker, running.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ChildProcess _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private WorkerProcess(ChildProcess process)
    {
        _process = process;
        _output = process.Output.ReadToEndAsync();
        _error = process.Error.ReadToEndAsync();
    }

    public static WorkerProcess Start(WorkerArguments arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, [typeof(Worker).Assembly.Location, .. arguments.ToArray()]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new WorkerProcess(ChildProcess.Start(start, Patience));
    }

    /// <summary>Runs a worker to its end, which must be a good one.</summary>
    public static async Task<T> RunAsync<T>(WorkerArguments arguments, params (string Name, string Value)[] environment)
    {
        await using var worker = Start(arguments, environment);
        await worker._process.EndedAsync();
        Assert.True(worker._process.ExitCode == 0, $"The worker ended with {worker._process.ExitCode}: {await worker._error}");
        return JsonSerializer.Deserialize<T>(await worker._output)!;
    }

    /// <summary>Ends the process with no chance to do anything more: SIGKILL on Unix, TerminateProcess on Windows.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for an end by a kill.</summary>
    public async Task KilledAsync()
    {
        await _process.EndedAsync();
        Assert.True(_process.ExitCode != 0, $"The worker came to its end before it was killed: {await _output}");
        Assert.True((await _error).Length == 0, $"The worker failed before it was killed: {await _error}");
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
