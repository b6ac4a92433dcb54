using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Specs;

namespace OssGen.Architecture.Tests;

/// <summary>The handwritten sources of a project, compiled with what the generator adds to them.</summary>
internal sealed class ProjectSources
{
    private static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.CSharp14, DocumentationMode.Parse, preprocessorSymbols: ["NET10_0", "NET8_0_OR_GREATER"]);

    private static readonly ConcurrentDictionary<string, Lazy<ProjectSources>> Loaded = new();

    private ProjectSources(IReadOnlyList<SyntaxTree> trees, Compilation compilation)
    {
        Trees = trees;
        Compilation = compilation;
    }

    public static IReadOnlyList<string> Names { get; } =
        ["runtime", "generator", "emulator/Server", "osscmd", "tools/ossgen", "extensions/DependencyInjection"];

    /// <summary>The project's own files; a file that it links from another project isn't one of them.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    public Compilation Compilation { get; }

    public static ProjectSources Of(string project) => Loaded.GetOrAdd(project, static name => new(() => Load(name))).Value;

    private static ProjectSources Load(string project)
    {
        var files = SourceTree.Files(project, "*.cs")
            .Where(static path => !path.EndsWith(".verified.cs", StringComparison.Ordinal))
            .ToList();
        var trees = files.Select(Parse).ToList();
        var compilation = CSharpCompilation.Create(
            project,
            [.. trees, .. LinkedFiles(project).Select(Parse), ImplicitUsings()],
            References(project),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return new ProjectSources(trees, Generate(project, compilation));
    }

    private static SyntaxTree Parse(string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(Repository.Text(path), Encoding.UTF8), ParseOptions, path);

    private static IEnumerable<string> LinkedFiles(string project)
    {
        var own = SourceTree.Files(project, "*.csproj").First();
        return XDocument.Parse(Repository.Text(own)).Descendants("Compile")
            .SelectMany(static item => ((string?)item.Attribute("Include") ?? "").Split(';'))
            .Where(static include => include.StartsWith("../", StringComparison.Ordinal))
            .Select(include => InRepository(project, include))
            .SelectMany(static path => path.EndsWith("/*.cs", StringComparison.Ordinal) ? SourceTree.Files(path[..^5], "*.cs") : [path]);
    }

    private static string InRepository(string project, string include) =>
        Path.GetRelativePath(Repository.Root, Repository.PathOf($"{project}/{include}")).Replace('\\', '/');

    private static SyntaxTree ImplicitUsings() => CSharpSyntaxTree.ParseText(
        string.Concat(
            from ns in new[]
            {
                "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
                "System.Threading.Tasks",
                "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Hosting",
                "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
            }
            select $"global using global::{ns};\n"),
        ParseOptions);

    // What the test's own host runs with has all that the projects reference.
    private static IEnumerable<MetadataReference> References(string project)
    {
        var excluded = project switch
        {
            "runtime" => new[] { "OssGen" },
            "generator" => ["OssGen.Generator", "OssGen.CodeFixes", "OssGen", "OssGen.Emulator", "osscmd"],
            "emulator/Server" => ["OssGen.Emulator", "OssGen.Generator", "osscmd"],
            "tools/ossgen" => ["OssGen.Tool", "OssGen", "OssGen.Emulator", "osscmd"],
            "extensions/DependencyInjection" => ["OssGen.Extensions.DependencyInjection", "OssGen.Emulator", "osscmd"],
            _ => ["osscmd", "OssGen.Generator"],
        };
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !excluded.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    private static Compilation Generate(string project, CSharpCompilation compilation)
    {
        if (project is not ("runtime" or "emulator/Server"))
        {
            return compilation;
        }

        var (role, ns) = project == "runtime" ? ("client", "OssGen") : ("server", "OssGen.Emulator");
        var specs = SourceTree.Files("spec", "*.xml").Select(path => new SpecSource(path, Repository.Text(path), role, ns));
        CSharpGeneratorDriver
            .Create([new OssGenerator().AsSourceGenerator()], specs, ParseOptions, new ItemMetadata(ns))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output;
    }
}
