using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>
/// A project of the repository, compiled from its sources with the assemblies that these tests have, which is quicker than a build. What
/// other generators would emit is missing, so that some code has errors.
/// </summary>
internal sealed record OwnProject(string Folder, string Name)
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None);

    /// <summary>The samples and tests.</summary>
    public static IReadOnlyList<OwnProject> All { get; } =
    [
        .. ((string[])["samples", "tests"])
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(static path => new OwnProject(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path)))
            .OrderBy(static project => project.Folder, StringComparer.Ordinal),
    ];

    /// <summary>A finding as a line: its id, its place and its text.</summary>
    public static string Line(Diagnostic found)
    {
        var place = found.Location.GetLineSpan();
        var path = Path.GetRelativePath(Repository.Root, place.Path).Replace('\\', '/');
        var line = found.Location.SourceTree!.GetText().Lines[place.StartLinePosition.Line].ToString().Trim();
        return string.Create(CultureInfo.InvariantCulture, $"{found.Id} {path}:{place.StartLinePosition.Line + 1}: {line}");
    }

    public Compilation Compile()
    {
        var isTest = Folder.Contains("tests", StringComparison.Ordinal);
        var trees = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(IsSource)
            .Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), s_parseOptions, path))
            .Append(CSharpSyntaxTree.ParseText(GlobalUsings + (isTest ? "\nglobal using Xunit;" : ""), s_parseOptions));
        var compilation = CSharpCompilation.Create(
            Name, trees, s_references,
            new CSharpCompilationOptions(
                isTest ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        SpecSource[] specs =
        [
            .. Directory.EnumerateFiles(Folder, "*.xml").Select(static path => new SpecSource(path, File.ReadAllText(path), "extension", "Cameras")),
        ];
        return specs.Length == 0 ? compilation : GeneratorRun.In(compilation, specs).Output;
    }

    private static bool IsSource(string path) =>
        !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !path.EndsWith(".verified.cs", StringComparison.Ordinal);
}
