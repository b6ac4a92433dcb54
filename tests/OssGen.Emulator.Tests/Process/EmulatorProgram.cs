using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OssGen.Emulator.Tests.Process;

/// <summary>The emulator's program in a process of its own, run by the dotnet host that runs the tests.</summary>
internal sealed class EmulatorProgram : IAsyncDisposable
{
    // Only so that a program that hangs fails its test instead of the whole run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly System.Diagnostics.Process _process;
    private readonly Task<string> _error;
    private string _output = "";

    private EmulatorProgram(System.Diagnostics.Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public static EmulatorProgram Launch(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(OssEmulator).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new EmulatorProgram(System.Diagnostics.Process.Start(start)!);
    }

    /// <summary>Runs the program to its own end.</summary>
    public static async Task<ProgramExit> RunAsync(params IEnumerable<string> arguments)
    {
        await using var program = Launch(arguments);
        return await program.ExitAsync();
    }

    /// <summary>The next line of output; null at its end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await _process.StandardOutput.ReadLineAsync(patience.Token);
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
            UnixSignals.PressCtrlC(_process);
        }
        else
        {
            UnixSignals.AskToEnd(_process);
        }
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ProgramExit> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _output += await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new ProgramExit(_process.ExitCode, _output, await _error);
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

    // The runtime lies in <dotnet>/shared/Microsoft.NETCore.App/<version>/.
    private static string DotnetHost()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
