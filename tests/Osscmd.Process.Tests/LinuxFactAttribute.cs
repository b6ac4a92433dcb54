namespace OssGen.Osscmd.Tests.Process;

/// <summary>A test that needs devices and pipes of Linux, and bash; skipped elsewhere.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = LinuxTheoryAttribute.Reason;
}
