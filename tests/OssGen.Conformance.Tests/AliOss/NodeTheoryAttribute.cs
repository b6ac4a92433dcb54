namespace OssGen.Conformance.Tests.AliOss;

/// <summary>A theory that needs Node and npm: skipped where they are missing, but not under CI, where a missing Node must fail.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !NodeProgram.IsInstalled)
        {
            Skip = "Node.js and npm are not on the PATH: install Node 20 or later to run the ali-oss client against the emulator.";
        }
    }
}
