namespace OssGen.TestSupport.Programs;

/// <summary>A theory about signals, which Windows has no way to send to one process.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows can't send a signal to one process.";
        }
    }
}
