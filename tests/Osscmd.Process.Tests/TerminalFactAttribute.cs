namespace OssGen.Osscmd.Tests.Process;

/// <summary>A test that needs a terminal; skipped where nothing makes one.</summary>
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(OsscmdProgram.TerminalMaker))
        {
            Skip = $"{OsscmdProgram.TerminalMaker} of Linux makes the terminal that this needs.";
        }
    }
}
