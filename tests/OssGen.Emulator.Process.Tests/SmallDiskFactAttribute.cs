namespace OssGen.Emulator.Tests.Process;

/// <summary>A test that needs a file system of its own; skipped where this process may not mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.IsAvailable)
        {
            Skip = "Only root can mount a file system, and only on Linux.";
        }
    }
}
