using System.Text;
using OssGen.Emulator.Tests.Process;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The program, running.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    // Only so that a program that hangs fails its test instead of the whole run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly System.Diagnostics.Process _process;
    private readonly MemoryStream _output = new();
    private readonly Task _copying;
    private readonly Task<string> _error;

    internal RunningProgram(System.Diagnostics.Process process)
    {
        _process = process;
        _copying = process.StandardOutput.BaseStream.CopyToAsync(_output);
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Writes the last of the program's input.</summary>
    internal async Task EndInputAsync(string text = "")
    {
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has ended without reading it.
        }
    }

    /// <summary>Does what Ctrl-C does; Unix only.</summary>
    internal void PressCtrlC() => UnixSignals.PressCtrlC(_process);

    /// <summary>Ends the process with no chance to do anything more: SIGKILL on Unix, TerminateProcess on Windows.</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits for the end.</summary>
    internal async Task<ProgramRun> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        await _copying;
        return new ProgramRun(_process.ExitCode, _output.ToArray(), (await _error).ReplaceLineEndings("\n"));
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
}
