using System.Diagnostics;

namespace OssGen.TestSupport.Programs;

/// <summary>A program that a test started; it ends with the test at the latest.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    // The test platform's own settings, which would make a build use its tasks, and the credentials of whoever runs the tests.
    private static readonly string[] s_ofTests =
        ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "COVERLET", "DOTNET_HOST_PATH", "OSS_", "ALIBABA_CLOUD_"];

    private readonly Process _process;
    private readonly TimeSpan _patience;

    private ChildProcess(Process process, TimeSpan patience) => (_process, _patience) = (process, patience);

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Error => _process.StandardError;

    /// <summary>What it ended with.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a program whose output and errors the test reads.</summary>
    /// <param name="start">What to start, and how.</param>
    /// <param name="patience">
    /// How long is waited for its end: only so that a program that hangs fails its test instead of the whole run.
    /// </param>
    public static ChildProcess Start(ProcessStartInfo start, TimeSpan patience)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        return new ChildProcess(Process.Start(start)!, patience);
    }

    /// <summary>Removes the variables that a program which a user starts in a terminal doesn't have.</summary>
    public static ProcessStartInfo WithoutTestVariables(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(IsOfTests).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    /// <summary>Runs a program to its own end.</summary>
    public static async Task<ProgramExit> RunAsync(ProcessStartInfo start, TimeSpan patience)
    {
        await using var program = Start(start, patience);
        var output = program.Output.ReadToEndAsync();
        var error = program.Error.ReadToEndAsync();
        await program.EndedAsync();
        return new ProgramExit(program.ExitCode, await output, await error);
    }

    /// <summary>Waits for its end.</summary>
    public Task EndedAsync() => WithinPatienceAsync(token => _process.WaitForExitAsync(token));

    /// <summary>The next line of output; null at its end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        string? line = null;
        await WithinPatienceAsync(async token => line = await Output.ReadLineAsync(token));
        return line;
    }

    /// <summary>Ends the process with no chance to do anything more: SIGKILL on Unix, TerminateProcess on Windows.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Does what Ctrl-C does; Unix only.</summary>
    public void PressCtrlC() => UnixSignals.PressCtrlC(_process);

    /// <summary>Asks the program to end, as the system does when it shuts down; Unix only.</summary>
    public void AskToEnd() => UnixSignals.AskToEnd(_process);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static bool IsOfTests(string variable) =>
        s_ofTests.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private async Task WithinPatienceAsync(Func<CancellationToken, Task> work)
    {
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            await work(patience.Token);
        }
        catch (OperationCanceledException)
        {
            var start = _process.StartInfo;
            throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} did not get there within {_patience}.");
        }
    }
}
