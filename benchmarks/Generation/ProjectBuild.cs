using System.Diagnostics;
using System.Security;
using Microsoft.CodeAnalysis;

namespace OssGen.Benchmarks;

/// <summary>The time of <c>dotnet build</c> for the runtime's sources: with the generator, and without it over the files that it generates.</summary>
internal sealed class ProjectBuild
{
    private const int Rounds = 3;

    private readonly string _root;
    private readonly string _folder;

    private ProjectBuild(string root)
    {
        _root = root;

        // Below the repository, so that both have its settings; obj is nobody's source.
        _folder = Path.Combine(root, "benchmarks", "obj", "builds");
    }

    /// <summary>Builds both in turns and compares the medians, in seconds.</summary>
    /// <param name="generated">What the generator makes of the spec.</param>
    public static async Task<Comparison> CompareAsync(IReadOnlyList<GeneratedSourceResult> generated)
    {
        var build = new ProjectBuild(Root());
        var with = await build.PrepareAsync("with", """
              <Analyzer Include="$(Root)generator/bin/$(Configuration)/netstandard2.0/OssGen.Generator.dll" />
              <OssSpec Include="$(Root)spec/*.xml" Role="client" Namespace="OssGen" />
            """, []);
        var without = await build.PrepareAsync("without", "", generated);
        var (a, again, b) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            a[round] = await SecondsAsync(without);
            again[round] = await SecondsAsync(without);
            b[round] = await SecondsAsync(with);
        }

        return new(Median.Of(b), Median.Of(a), Median.OfRatios(b, a), Median.OfRatios(again, a));
    }

    private async Task<string> PrepareAsync(string name, string items, IReadOnlyList<GeneratedSourceResult> generated)
    {
        var folder = Path.Combine(_folder, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var file in generated)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file.HintName), file.SourceText.ToString());
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "PackageVersion.cs"), "namespace OssGen; internal static class PackageVersion { internal const string Value = \"0\"; }");
        var project = Path.Combine(folder, "OssGen.csproj");
        await File.WriteAllTextAsync(project, Project(items));
        await RunAsync("restore", project);
        await SecondsAsync(project);
        return project;
    }

    private string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <Root>{SecurityElement.Escape(_root)}/</Root>
            <TargetFramework>net10.0</TargetFramework>
            <IsAotCompatible>true</IsAotCompatible>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <Import Project="$(Root)runtime/build/OssGen.props" />
          <ItemGroup>
            <Compile Include="$(Root)runtime/**/*.cs" Exclude="$(Root)runtime/obj/**;$(Root)runtime/bin/**" />
            <PackageReference Include="Polly.Core" />
            <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" />
        {items}
          </ItemGroup>
          <Import Project="$(Root)runtime/build/OssGen.targets" />
        </Project>
        """;

    private static async Task<double> SecondsAsync(string project)
    {
        var start = Stopwatch.GetTimestamp();
        await RunAsync("build", project, "-c", "Release", "--no-restore", "-t:Rebuild");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task RunAsync(string command, string project, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [command, project, "-nologo", "-v", "quiet", .. options]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {command} {project} failed:\n{output}");
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OssGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The builds are measured in the repository, and no OssGen.sln is above this program.");
    }
}
