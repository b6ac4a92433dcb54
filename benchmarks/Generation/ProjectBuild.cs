using System.Diagnostics;
using System.Security;
using Microsoft.CodeAnalysis;

namespace OssGen.Benchmarks;

/// <summary>
/// The time of <c>dotnet build</c> for the runtime's sources: with the generator, and without it over the files that it generates.
/// </summary>
internal static class ProjectBuild
{
    private const int Rounds = 3;

    /// <summary>Builds both in turns and compares the medians, in seconds.</summary>
    /// <param name="generated">What the generator makes of the spec.</param>
    public static async Task<Comparison> CompareAsync(IReadOnlyList<GeneratedSourceResult> generated)
    {
        var with = await PrepareAsync("with", """
              <Analyzer Include="$(Root)generator/bin/$(Configuration)/netstandard2.0/OssGen.Generator.dll" />
              <OssSpec Include="$(Root)spec/*.xml" Role="client" Namespace="OssGen" />
            """, []);
        var without = await PrepareAsync("without", "", generated);
        return await Turns.CompareAsync(Rounds, () => SecondsAsync(without), () => SecondsAsync(with));
    }

    private static async Task<string> PrepareAsync(string name, string items, IReadOnlyList<GeneratedSourceResult> generated)
    {
        var folder = Path.Combine(Repository.BuildFolder, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var file in generated)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file.HintName), file.SourceText.ToString());
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "PackageVersion.cs"),
            "namespace OssGen; internal static class PackageVersion { internal const string Value = \"0\"; }");
        var project = Path.Combine(folder, "OssGen.csproj");
        await File.WriteAllTextAsync(project, Project(items));
        await DotnetProcess.RunAsync("restore", project);
        await SecondsAsync(project);
        return project;
    }

    // The sources are those that runtime/OssGen.csproj compiles for net10.0.
    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <Root>{SecurityElement.Escape(Repository.Root)}/</Root>
            <TargetFramework>net10.0</TargetFramework>
            <IsAotCompatible>true</IsAotCompatible>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <Import Project="$(Root)runtime/build/net8.0/OssGen.props" />
          <ItemGroup>
            <Compile Include="$(Root)runtime/**/*.cs" Exclude="$(Root)runtime/obj/**;$(Root)runtime/bin/**" />
            <Compile Remove="$(Root)runtime/build/**;$(Root)runtime/Net8/**" />
            <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" />
        {items}
          </ItemGroup>
          <Import Project="$(Root)runtime/build/net8.0/OssGen.targets" />
        </Project>
        """;

    private static async Task<double> SecondsAsync(string project)
    {
        var start = Stopwatch.GetTimestamp();
        await DotnetProcess.RunAsync("build", project, "-c", "Release", "--no-restore", "-t:Rebuild");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
