namespace OssGen.TestSupport.Programs;

/// <summary>A test that needs a browser: skipped where there is none, but not under CI, where a missing browser must fail.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && Chromium.Program is null)
        {
            Skip = $"There is no Chromium: install it, or set {Chromium.Variable} to the path of one.";
        }
    }
}
