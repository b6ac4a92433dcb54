using System.Reflection;

namespace OssGen.Tool.Checking;

/// <summary>The version of the tool's package, and therefore of the spec that it contains.</summary>
internal static class ToolVersion
{
    /// <summary>The version without the commit.</summary>
    internal static string Text { get; } = typeof(ToolVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
