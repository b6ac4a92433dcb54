using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OssGen.TestSupport.Programs;

/// <summary>The signals that ask a program to end.</summary>
internal static class UnixSignals
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    /// <summary>
    /// Does what Ctrl-C does. Where tests run behind a shell's &amp;, programs inherit that it is ignored: they get SIGTERM then, which
    /// ours treat alike.
    /// </summary>
    public static void PressCtrlC(Process process) => Send(process, IgnoresInterrupt(process) ? Terminate : Interrupt);

    public static void AskToEnd(Process process) => Send(process, Terminate);

    private static void Send(Process process, int signal) => Assert.Equal(0, SendSignal(process.Id, signal));

    // A bit for each signal, from 1 (Linux, proc(5)).
    private static bool IgnoresInterrupt(Process process)
    {
        const string Label = "SigIgn:";
        var status = $"/proc/{process.Id}/status";
        var lines = File.Exists(status) ? File.ReadLines(status) : [];
        var ignored = lines.FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
        return ignored is not null && (Convert.ToUInt64(ignored[Label.Length..].Trim(), 16) & (1UL << (Interrupt - 1))) != 0;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int process, int signal);
}
