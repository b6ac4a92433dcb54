using System.Diagnostics;
using System.Text;
using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The program, running.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _process;
    private readonly MemoryStream _output = new();
    private readonly Task _copying;
    private readonly Task<string> _error;

    internal RunningProgram(ProcessStartInfo start)
    {
        _process = ChildProcess.Start(start, Patience);
        _copying = _process.Output.BaseStream.CopyToAsync(_output);
        _error = _process.Error.ReadToEndAsync();
    }

    /// <summary>Writes the last of the program's input.</summary>
    internal async Task EndInputAsync(string text = "")
    {
        try
        {
            await _process.Input.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            _process.Input.Close();
        }
        catch (IOException)
        {
            // The program has ended without reading it.
        }
    }

    /// <summary>Does what Ctrl-C does; Unix only.</summary>
    internal void PressCtrlC() => _process.PressCtrlC();

    /// <summary>Ends the process with no chance to do anything more: SIGKILL on Unix, TerminateProcess on Windows.</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits for the end.</summary>
    internal async Task<ProgramRun> EndAsync()
    {
        await _process.EndedAsync();
        await _copying;
        return new ProgramRun(_process.ExitCode, _output.ToArray(), (await _error).ReplaceLineEndings("\n"));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
