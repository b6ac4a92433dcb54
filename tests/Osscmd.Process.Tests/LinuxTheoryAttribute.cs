namespace OssGen.Osscmd.Tests.Process;

/// <summary>As <see cref="LinuxFactAttribute"/>, with data.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = Reason;

    internal static string? Reason => OperatingSystem.IsLinux() && File.Exists("/bin/bash") ? null : "This needs Linux and bash.";
}
