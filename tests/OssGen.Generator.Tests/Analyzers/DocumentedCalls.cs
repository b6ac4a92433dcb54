using System.Globalization;
using Microsoft.CodeAnalysis;
using OssGen.Generator.Analyzers;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Pages;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Every id of a call site against the examples of its section in docs/diagnostics.md.</summary>
public sealed class DocumentedCalls
{
    // Which lifetime is meant is unknown, and the items of all pages take another loop.
    private static readonly string[] s_withoutFix = ["OSSGEN107", "OSSGEN111"];

    public static TheoryData<string> Ids => [.. CallDiagnostics.All.Select(static descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_has_that_finding_alone_at_the_documented_text(string id)
    {
        var section = DocumentedDiagnostic.Calls[id];
        var source = CallSource.Statements(section.Wrong);

        var found = Assert.Single(await CallAnalysis.FindingsAsync(source));

        Assert.Equal(id, found.Id);
        Assert.Equal(section.ReportedAt, source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(section.Message, found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_editor_finds_it_too_which_analyzes_the_file_alone(string id)
    {
        var compilation = ConsumerCompilation.Create(CallSource.Statements(DocumentedDiagnostic.Calls[id].Wrong));
        var file = compilation.GetSemanticModel(compilation.SyntaxTrees.Single());

        var found = await CallAnalysis.Over(compilation).GetAnalyzerSemanticDiagnosticsAsync(file, null, CancellationToken.None);

        Assert.Equal(id, Assert.Single(found).Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_has_no_finding(string id) =>
        Assert.Empty(await CallAnalysis.FindingsAsync(CallSource.Statements(DocumentedDiagnostic.Calls[id].Right)));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_fix_makes_the_right_example_of_the_wrong_one(string id)
    {
        var section = DocumentedDiagnostic.Calls[id];

        var corrected = await CallFix.ApplyAsync(CallSource.Statements(section.Wrong));

        Assert.Equal(s_withoutFix.Contains(id) ? null : CallSource.Statements(section.Right), corrected);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_severity_and_release_are_documented(string id)
    {
        var descriptor = CallDiagnostics.All.Single(each => each.Id == id);
        var section = DocumentedDiagnostic.Calls[id];

        Assert.Equal(descriptor.Title.ToString(CultureInfo.InvariantCulture), section.Title);
        Assert.Equal(descriptor.DefaultSeverity, Enum.Parse<DiagnosticSeverity>(section.Severity, ignoreCase: true));
        Assert.Contains(
            $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {section.Title}",
            Resources.Text("generator/AnalyzerReleases.Shipped.md") + Resources.Text("generator/AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_block_of_C_sharp_is_an_example_of_a_section() => Assert.Equal(
        PageBlock.CSharp.Where(static block => block.Page == "docs/diagnostics.md").Select(static block => block.Code.Trim('\n')),
        DocumentedDiagnostic.Calls.Values.SelectMany(static section => new[] { section.Wrong, section.Right }));

    [Fact]
    public void Every_id_has_a_section_and_an_analyzer()
    {
        var ids = CallDiagnostics.All.Select(static descriptor => descriptor.Id).Order();

        Assert.Equal(ids, DocumentedDiagnostic.Calls.Keys.Order());
        Assert.Equal(
            ids, CallAnalysis.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
                .Select(static descriptor => descriptor.Id)
                .Order());
    }
}
