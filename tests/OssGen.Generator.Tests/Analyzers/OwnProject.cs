using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>
/// A project of the repository, compiled from its sources with the assemblies that these tests have, which is quicker than a build. What
/// other generators would emit is missing, so that some code has errors.
/// </summary>
internal sealed partial record OwnProject(string Folder, string Name)
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

    /// <summary>Whether the project references nothing but the library, the emulator and the generator, which these tests have.</summary>
    public bool HasLibraryAlone =>
        Reference().Matches(ProjectText).All(static item => item.Groups[1].Value is "OssGen" or "OssGen.Emulator" or "OssGen.Generator");

    public bool IsSample => Folder.StartsWith(Repository.PathOf("samples"), StringComparison.Ordinal);

    /// <summary>A finding with the file's path from the root, and as a line.</summary>
    public static (string Id, string Path, string Line) Describe(Diagnostic found)
    {
        var place = found.Location.GetLineSpan();
        var path = Path.GetRelativePath(Repository.Root, place.Path).Replace('\\', '/');
        var line = found.Location.SourceTree!.GetText().Lines[place.StartLinePosition.Line].ToString().Trim();
        return (found.Id, path, FormattableString.Invariant($"{found.Id} {path}:{place.StartLinePosition.Line + 1}: {line}"));
    }

    public Compilation Compile()
    {
        var compilation = CSharpCompilation.Create(
            Name,
            Sources.Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), s_parseOptions, path))
                .Append(CSharpSyntaxTree.ParseText(GlobalUsings + OwnUsings(), s_parseOptions)),
            s_references,
            new CSharpCompilationOptions(
                HasProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true));
        return IsSample && Specs() is { Length: > 0 } specs ? GeneratorRun.In(compilation, specs).Output : compilation;
    }

    /// <summary>Findings in the files that mention what the analyzers look at. The bodies of other files' members are left out.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindingsAsync()
    {
        var compilation = Compile();
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => !Calls().IsMatch(tree.ToString())))
        {
            var root = (CSharpSyntaxNode)await tree.GetRootAsync();
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(new WithoutBodies().Visit(root), tree.Options));
        }

        return [.. await CallAnalysis.Over(compilation).GetAnalyzerDiagnosticsAsync()];
    }

    private bool HasProgram => IsSample && File.Exists(Path.Join(Folder, "Program.cs"));

    private string ProjectText => File.ReadAllText(Path.Join(Folder, Name + ".csproj"));

    private IEnumerable<string> Sources => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Where(IsSource);

    // The specs of a sample are there in both roles.
    private SpecSource[] Specs()
    {
        var own = Directory.EnumerateFiles(Folder, "*.xml").Select(static path => (Path: path, Text: File.ReadAllText(path))).ToList();
        var space = SpecNamespace().Match(ProjectText).Groups[1].Value;
        return own.Count == 0
            ? []
            :
            [
                .. own.Select(spec => new SpecSource(spec.Path, spec.Text, "extension", space)),
                .. own.Select(spec => new SpecSource(spec.Path, spec.Text, "server", space + ".Server")),
                .. ShippedSpec.As("reference", "OssGen"),
            ];
    }

    private string OwnUsings() => string.Concat(
        UsingItem().Matches(ProjectText)
            .Select(static item => $"global using {item.Groups[1]};\n")
            .Append(IsSample ? "" : "global using Xunit;\n"));

    /// <summary>Determines whether a file is a source of this project, and not one of a project in a folder of its own.</summary>
    private bool IsSource(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (folder != Folder)
        {
            if (Path.GetFileName(folder) is "obj" or "bin" || Directory.EnumerateFiles(folder, "*.csproj").Any())
            {
                return false;
            }

            folder = Path.GetDirectoryName(folder)!;
        }

        return !path.EndsWith(".verified.cs", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:Project|Package)Reference Include=""(?:[^""]*/)?([\w.]+?)(?:\.csproj)?""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"OssSpec Include.* Namespace=""([\w.]+)""")]
    private static partial Regex SpecNamespace();

    [GeneratedRegex(@"Using Include=""([\w.]+)""")]
    private static partial Regex UsingItem();

    [GeneratedRegex(@"[Cc]lient\.|[Tt]ransfer(\(\))?\.|OssClient|OssTransfer|OssCredentials|OssPostPolicy|OssContent|Request \{")]
    private static partial Regex Calls();

    private sealed class WithoutBodies : CSharpSyntaxRewriter
    {
        private static readonly BlockSyntax s_body = (BlockSyntax)SyntaxFactory.ParseStatement("{ throw null!; }");

        public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
            node.Body?.DescendantNodes().Any(static each => each is YieldStatementSyntax) == false ? node.WithBody(s_body) : node;
    }
}
