using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Every code fix, applied to a document, a project and a solution at once.</summary>
public sealed class FixAll
{
    /// <summary>Statements that have a finding twice, and what the fix of all of them makes of each occurrence.</summary>
    private static readonly Dictionary<string, (string Wrong, string Right)> s_examples = new()
    {
        ["OSSGEN101"] = (
            "await client.PutBucketAsync(\"My_Bucket\");\nawait client.DeleteBucketAsync(\"My_Bucket\");",
            "await client.PutBucketAsync(\"my-bucket\");\nawait client.DeleteBucketAsync(\"my-bucket\");"),
        ["OSSGEN102"] = (
            "await client.HeadObjectAsync(\"abc\", \"/a\");\nawait client.HeadObjectAsync(\"abc\", $\"/a{1 + 2}\");",
            "await client.HeadObjectAsync(\"abc\", \"a\");\nawait client.HeadObjectAsync(\"abc\", $\"a{1 + 2}\");"),
        ["OSSGEN103"] = (
            "await client.UploadPartCopyAsync(\"abc\", \"a\", 0, \"id\", \"b\");\n"
                + "CompletedPart part = new() { PartNumber = 0, ETag = \"a\" };",
            "await client.UploadPartCopyAsync(\"abc\", \"a\", 1, \"id\", \"b\");\n"
                + "CompletedPart part = new() { PartNumber = 1, ETag = \"a\" };"),
        ["OSSGEN104"] = (
            "client.Presign(new PutBucketRequest { Bucket = \"abc\" }, TimeSpan.FromDays(8));\n"
                + "client.Presign(new PutBucketRequest { Bucket = \"abc\" }, TimeSpan.MaxValue);",
            "client.Presign(new PutBucketRequest { Bucket = \"abc\" }, TimeSpan.FromDays(7));\n"
                + "client.Presign(new PutBucketRequest { Bucket = \"abc\" }, TimeSpan.FromDays(7));"),
        ["OSSGEN105"] = (
            "await client.GetObjectAsync(\"abc\", \"a\");\nawait client.GetObjectAsync(\"abc\", \"b\");",
            "await using var result2 = await client.GetObjectAsync(\"abc\", \"a\");\n"
                + "await using var result = await client.GetObjectAsync(\"abc\", \"b\");"),
        ["OSSGEN106"] = (
            "client.PutBucketAsync(\"abc\");\nclient.DeleteBucketAsync(\"abc\");",
            "await client.PutBucketAsync(\"abc\");\nawait client.DeleteBucketAsync(\"abc\");"),
        ["OSSGEN108"] = (
            "await client.PutObjectAsync(\"abc\", \"a\", \"b/a.txt\");\nawait client.AppendObjectAsync(\"abc\", \"a\", 0, \"b/a.txt\");",
            "await client.PutObjectFromFileAsync(\"abc\", \"a\", \"b/a.txt\");\n"
                + "await client.AppendObjectAsync(\"abc\", \"a\", 0, OssContent.FromFile(\"b/a.txt\"));"),
        ["OSSGEN109"] = (
            "await using var a = await new OssTransfer(client).OpenWriteAsync(\"abc\", \"a\");\n"
                + "await using var b = await new OssTransfer(client).OpenWriteAsync(\"abc\", \"b\");",
            "await using var a = await new OssTransfer(client).OpenWriteAsync(\"abc\", \"a\");\n"
                + "await using var b = await new OssTransfer(client).OpenWriteAsync(\"abc\", \"b\");\n"
                + "await b.CompleteAsync();\nawait a.CompleteAsync();"),
        ["OSSGEN110"] = (
            "OssClientOptions a = new() { Region = \"a\", SignatureVersion = OssSignatureVersion.V1 };\n"
                + "OssClientOptions b = new() { Region = \"b\", SignatureVersion = OssSignatureVersion.V1 };",
            "OssClientOptions a = new() { Region = \"a\", SignatureVersion = OssSignatureVersion.V4 };\n"
                + "OssClientOptions b = new() { Region = \"b\", SignatureVersion = OssSignatureVersion.V4 };"),
        ["OSSGEN112"] = (
            "var a = new OssCredentials(\"a\", \"b\");\nOssCredentials b = new(\"a\", \"b\");",
            "var a = OssCredentials.FromEnvironment();\nOssCredentials b = OssCredentials.FromEnvironment();"),
    };

    public static TheoryData<string> Ids => [.. s_examples.Keys];

    [Fact]
    public void Every_id_with_a_fix_has_an_example() =>
        Assert.Equal(CallFix.Providers.SelectMany(static provider => provider.FixableDiagnosticIds).Order(), s_examples.Keys.Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task All_of_a_document_are_fixed(string id)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Solution(workspace, id);

        var fixedSolution = await FixAsync(solution, id, FixAllScope.Document);

        Assert.Equal([Right(id), Wrong(id), Wrong(id)], await TextsAsync(fixedSolution));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task All_of_a_project_are_fixed(string id)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Solution(workspace, id);

        var fixedSolution = await FixAsync(solution, id, FixAllScope.Project);

        Assert.Equal([Right(id), Right(id), Wrong(id)], await TextsAsync(fixedSolution));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task All_of_a_solution_are_fixed(string id)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Solution(workspace, id);

        var fixedSolution = await FixAsync(solution, id, FixAllScope.Solution);

        Assert.Equal([Right(id), Right(id), Right(id)], await TextsAsync(fixedSolution));
        foreach (var project in fixedSolution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            Assert.Empty(compilation!.GetDiagnostics().Where(static each => each.Severity == DiagnosticSeverity.Error));
        }
    }

    private static string Wrong(string id) => CallSource.Statements(s_examples[id].Wrong);

    private static string Right(string id) => CallSource.Statements(s_examples[id].Right);

    /// <summary>Two documents of one project and one of another, with the same statements.</summary>
    private static Solution Solution(AdhocWorkspace workspace, string id)
    {
        var model = ConsumerCompilation.Create();
        foreach (var name in (string[])["One", "Two"])
        {
            workspace.AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(name), VersionStamp.Default, name, name, LanguageNames.CSharp,
                compilationOptions: model.Options, parseOptions: ConsumerCompilation.ParseOptions, metadataReferences: model.References));
        }

        var solution = workspace.CurrentSolution;
        var one = solution.Projects.Single(static each => each.Name == "One").Id;
        var two = solution.Projects.Single(static each => each.Name == "Two").Id;
        return solution
            .AddDocument(DocumentId.CreateNewId(one), "A.cs", Wrong(id))
            .AddDocument(DocumentId.CreateNewId(one), "B.cs", "namespace Other;\n" + Wrong(id))
            .AddDocument(DocumentId.CreateNewId(two), "C.cs", Wrong(id));
    }

    private static async Task<Solution> FixAsync(Solution solution, string id, FixAllScope scope)
    {
        var provider = CallFix.Providers.Single(each => each.FixableDiagnosticIds.Contains(id));
        var document = solution.Projects.First().Documents.First();
        var context = new FixAllContext(document, provider, scope, id, [id], new Findings(), CancellationToken.None);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(Solution solution)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents).OrderBy(static each => each.Name))
        {
            var text = (await document.GetTextAsync()).ToString();
            texts.Add(text.Replace("namespace Other;\n", "", StringComparison.Ordinal));
        }

        return texts;
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(found => found.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await CallAnalysis.FindingsAsync((await project.GetCompilationAsync(cancellationToken))!);
    }
}
