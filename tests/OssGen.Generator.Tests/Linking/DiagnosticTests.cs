using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Tests.Linking;

/// <summary>Every id against the examples of its section in docs/diagnostics.md.</summary>
public sealed class DiagnosticTests
{
    public static TheoryData<string> Ids => [.. SpecDiagnosticIndex.All.Select(static descriptor => descriptor.Id)];

    /// <summary>The ids that a spec's text can have.</summary>
    public static TheoryData<string> TextIds =>
        [.. SpecDiagnosticIndex.All.Select(static descriptor => descriptor.Id)
            .Where(static id => DocumentedDiagnostic.All[id].WrongFile is not null)];

    [Theory]
    [MemberData(nameof(TextIds))]
    public void The_wrong_example_of_an_id_has_that_finding_and_no_other_error(string id)
    {
        var linked = Spec.Link(DocumentedDiagnostic.All[id].WrongFile!);

        Assert.Contains(id, linked.Diagnostics.Select(static found => found.Id));
        Assert.DoesNotContain(linked.Diagnostics, found => found.Id != id && !SpecDiagnosticIndex.IsWarning(found.Id));
    }

    [Theory]
    [MemberData(nameof(TextIds))]
    public void The_right_example_of_an_id_has_no_error_and_not_that_finding(string id)
    {
        var linked = Spec.Link(DocumentedDiagnostic.All[id].RightFile);

        Assert.DoesNotContain(linked.Diagnostics, found => found.Id == id || !SpecDiagnosticIndex.IsWarning(found.Id));
    }

    [Theory]
    [MemberData(nameof(TextIds))]
    public void A_finding_stands_at_the_documented_text(string id)
    {
        var section = DocumentedDiagnostic.All[id];
        var text = section.WrongFile!;
        var found = Spec.Link(text).Diagnostics.First(found => found.Id == id);

        Assert.Equal(section.ReportedAt ?? "", text.Substring(found.Span.Offset, found.Span.Length));
        Assert.Equal(PlaceOf(text, found.Span.Offset), (found.Span.Line, found.Span.Column));
    }

    [Theory]
    [MemberData(nameof(TextIds))]
    public void The_message_of_a_finding_is_the_documented_one(string id)
    {
        var section = DocumentedDiagnostic.All[id];
        var found = Spec.Link(section.WrongFile!).Diagnostics.First(found => found.Id == id);

        Assert.Equal(section.Message, found.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_and_severity_are_documented(string id)
    {
        var descriptor = SpecDiagnosticIndex.ById(id);
        var section = DocumentedDiagnostic.All[id];

        Assert.Equal(descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), section.Title);
        Assert.Equal(descriptor.DefaultSeverity.ToString().ToLowerInvariant(), section.Severity);
    }

    [Fact]
    public void The_documentation_has_no_section_for_an_unknown_id() =>
        Assert.Equal(SpecDiagnosticIndex.All.Select(static descriptor => descriptor.Id).Order(), DocumentedDiagnostic.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_release_entry(string id)
    {
        var releases = Resources.Text("generator/AnalyzerReleases.Shipped.md") + Resources.Text("generator/AnalyzerReleases.Unshipped.md");
        var descriptor = SpecDiagnosticIndex.ById(id);

        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} |", releases, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TextIds))]
    public void A_warning_is_silent_where_the_spec_suppresses_it(string id)
    {
        var text = DocumentedDiagnostic.All[id].WrongFile!.Replace("<spec ", $"<spec suppress=\"{id}\" ", StringComparison.Ordinal);
        if (!SpecDiagnosticIndex.IsWarning(id))
        {
            Assert.Contains(Spec.Link(text).Diagnostics, static found => !SpecDiagnosticIndex.IsWarning(found.Id));
            return;
        }

        Assert.DoesNotContain(Spec.Link(text).Diagnostics, found => found.Id == id);
    }

    private static (int Line, int Column) PlaceOf(string text, int offset)
    {
        var before = text[..offset];
        return (before.Count(static character => character == '\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
