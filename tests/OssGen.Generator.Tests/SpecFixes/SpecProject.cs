using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Analyzers.Specs;
using OssGen.Generator.CodeFixes.Specs;
using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.SpecFixes;

/// <summary>A project with spec files in a workspace, as an editor has it.</summary>
internal sealed class SpecProject : IDisposable
{
    private static readonly SpecCodeFix s_fix = new();

    private readonly AdhocWorkspace _workspace = new();

    /// <param name="files">Names of files with their texts; the role is the one that items have by default.</param>
    public SpecProject(params (string Name, string Text)[] files)
    {
        var model = ConsumerCompilation.Create();
        var id = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution
            .AddProject(id, "Consumer", "Consumer", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, model.Options)
            .WithProjectParseOptions(id, ConsumerCompilation.ParseOptions)
            .WithProjectMetadataReferences(id, model.References);
        var metadata = "is_global = true\n";
        foreach (var (name, text) in files)
        {
            metadata += $"[{PathOf(name)}]\nbuild_metadata.AdditionalFiles.OssSpecRole = extension\n";
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: PathOf(name));
        }

        Project = solution
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id), "items.globalconfig", SourceText.From(metadata), filePath: "/consumer/items.globalconfig")
            .GetProject(id)!;
    }

    public Project Project { get; private set; }

    public static string PathOf(string name) => "/consumer/" + name;

    public string Text(string name) => File(name).GetTextAsync().GetAwaiter().GetResult().ToString();

    /// <summary>The texts of a file in all projects.</summary>
    public IReadOnlyList<string> Texts(string name) =>
    [
        .. Project.Solution.Projects
            .SelectMany(static project => project.AdditionalDocuments)
            .Where(document => document.Name == name)
            .Select(static document => document.GetTextAsync().GetAwaiter().GetResult().ToString()),
    ];

    /// <summary>Adds another project that has a file of this one too.</summary>
    public void LinkFrom(string project, string name)
    {
        var id = ProjectId.CreateNewId();
        Project = Project.Solution
            .AddProject(id, project, project, LanguageNames.CSharp)
            .AddAdditionalDocument(DocumentId.CreateNewId(id), name, SourceText.From(Text(name)), filePath: PathOf(name))
            .GetProject(Project.Id)!;
    }

    /// <summary>What the analyzer marks, in the order of files and places.</summary>
    public async Task<IReadOnlyList<Diagnostic>> MarksAsync(ImmutableDictionary<string, ReportDiagnostic>? severities = null)
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var options = new CompilationWithAnalyzersOptions(
            Project.AnalyzerOptions,
            onAnalyzerException: static (error, _, _) => throw new InvalidOperationException("An analyzer failed.", error),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities ?? compilation.Options.SpecificDiagnosticOptions))
            .WithAnalyzers([new SpecFixAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found
                .OrderBy(static each => each.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static each => each.Location.SourceSpan.Start),
        ];
    }

    /// <summary>The fixes that an editor offers for a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(Diagnostic found)
    {
        var offered = new List<CodeAction>();
        var file = Project.AdditionalDocuments.Single(document => document.FilePath == found.Location.GetLineSpan().Path);
        await s_fix.RegisterCodeFixesAsync(
            new CodeFixContext(file, found, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        Project = change.ChangedSolution.GetProject(Project.Id)!;
    }

    /// <summary>The fix of all findings of an ID whose fix has the key, in the whole project or solution.</summary>
    public async Task<CodeAction?> OfferedForAllAsync(
        string id, string key, FixAllScope scope = FixAllScope.Project) => await s_fix.GetFixAllProvider().GetFixAsync(
        new FixAllContext(
            Project, s_fix, scope, key, [id], new Marks(this), CancellationToken.None));

    public void Dispose() => _workspace.Dispose();

    private TextDocument File(string name) => Project.AdditionalDocuments.Single(document => document.Name == name);

    private sealed class Marks(SpecProject project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            await project.MarksAsync();

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document _, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
