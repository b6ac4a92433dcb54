using OssGen.TestSupport.Programs;

namespace OssGen.Conformance.Tests.AliOss.Page;

/// <summary>
/// A theory that needs a browser, and npm for ali-oss. It is skipped where one is missing, but not under CI, where that must fail.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PageTheoryAttribute : TheoryAttribute
{
    public PageTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && (Chromium.Program is null || !NodeProgram.IsInstalled))
        {
            Skip = $"Chromium (or {Chromium.Variable} with its path), and Node.js with npm, are needed to run ali-oss in a page.";
        }
    }
}
