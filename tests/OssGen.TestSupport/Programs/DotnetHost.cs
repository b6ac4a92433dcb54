using System.Runtime.InteropServices;

namespace OssGen.TestSupport.Programs;

/// <summary>The dotnet host that runs the tests.</summary>
internal static class DotnetHost
{
    // The runtime lies in <dotnet>/shared/Microsoft.NETCore.App/<version>/.
    public static string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
