using System.Runtime.InteropServices;
using System.Text;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The program, running.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

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

    /// <summary>
    /// Does what Ctrl-C does; Unix only. Where the tests run behind a shell's &amp;, programs inherit that it is ignored, so that they are asked to end by SIGTERM then, which osscmd treats alike.
    /// </summary>
    internal void PressCtrlC() => Assert.Equal(0, SendSignal(_process.Id, IgnoresInterrupt() ? Terminate : Interrupt));

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

    // A bit for each signal, from 1 (Linux, proc(5)).
    private bool IgnoresInterrupt()
    {
        const string Label = "SigIgn:";
        var status = $"/proc/{_process.Id}/status";
        var ignored = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal)) : null;
        return ignored is not null && (Convert.ToUInt64(ignored[Label.Length..].Trim(), 16) & (1UL << (Interrupt - 1))) != 0;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int process, int signal);
}
