namespace OssGen.Benchmarks;

/// <summary>The smallest native program, compiled with the options of osscmd.</summary>
internal static class HelloProject
{
    /// <summary>Writes the project.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> WriteAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.BuildFolder, "hello")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"hello, oss\");");
        var project = Path.Combine(folder, "hello.csproj");
        await File.WriteAllTextAsync(project, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <PublishAot>true</PublishAot>
                <OptimizationPreference>Size</OptimizationPreference>
                <StackTraceSupport>false</StackTraceSupport>
                <DebuggerSupport>false</DebuggerSupport>
                <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
              </PropertyGroup>
            </Project>
            """);
        return project;
    }
}
