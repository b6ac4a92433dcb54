using System.Diagnostics;
using OssGen.TestSupport.Programs;

namespace OssGen.Emulator.Tests.Process;

/// <summary>The emulator's program in a process of its own, run by the dotnet host that runs the tests.</summary>
internal sealed class EmulatorProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _process;
    private readonly Task<string> _error;
    private string _output = "";

    private EmulatorProgram(ChildProcess process)
    {
        _process = process;
        _error = process.Error.ReadToEndAsync();
    }

    public static EmulatorProgram Launch(params IEnumerable<string> arguments)
        => new(ChildProcess.Start(
            new ProcessStartInfo(DotnetHost.Path, [typeof(EmulatorCommand).Assembly.Location, .. arguments]), Patience));

    /// <summary>Runs the program to its own end.</summary>
    public static async Task<ProgramExit> RunAsync(params IEnumerable<string> arguments)
    {
        await using var program = Launch(arguments);
        return await program.ExitAsync();
    }

    /// <summary>The next line of output; null at its end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        var line = await _process.ReadLineAsync();
        _output += line + Environment.NewLine;
        return line;
    }

    /// <summary>Ends the process with no chance to do anything more: SIGKILL on Unix, TerminateProcess on Windows.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Asks the program to end, as Ctrl-C does or as the system does when it shuts down. Unix only.</summary>
    public void AskToEnd(bool byCtrlC)
    {
        if (byCtrlC)
        {
            _process.PressCtrlC();
        }
        else
        {
            _process.AskToEnd();
        }
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ProgramExit> ExitAsync()
    {
        var output = _process.Output.ReadToEndAsync();
        await _process.EndedAsync();
        _output += await output;
        return new ProgramExit(_process.ExitCode, _output, await _error);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
