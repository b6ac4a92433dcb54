namespace OssGen.TestSupport.Programs;

/// <summary>A test that needs signals of Unix; skipped on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows can't send a signal to one process.";
        }
    }
}
