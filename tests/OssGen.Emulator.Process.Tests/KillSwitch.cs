namespace OssGen.Emulator.Tests.Process;

/// <summary>Kills a process when a number of its answers have arrived, while others are still under way.</summary>
internal sealed class KillSwitch(EmulatorProcess emulator, int answers)
{
    private int _left = answers;

    /// <summary>An answer arrived.</summary>
    public void Answered()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            emulator.Kill();
        }
    }
}
