using Microsoft.CodeAnalysis;
using OssGen.Generator.Analyzers.Specs;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.SpecFixes;

/// <summary>The marks in spec files that editors offer fixes for; only the generator reports findings.</summary>
public sealed class SpecFixAnalyzerTests
{
    public static TheoryData<string> TextIds => DiagnosticTests.TextIds;

    [Theory]
    [MemberData(nameof(TextIds))]
    public async Task Marks_are_where_the_generator_has_a_finding_with_a_fix(string id)
    {
        var text = DocumentedDiagnostic.All[id].WrongFile!;
        using var project = new SpecProject(("test.xml", text));
        var run = GeneratorRun.Of(new SpecSource(SpecProject.PathOf("test.xml"), text, "extension", "Consumer"));

        var marks = await project.MarksAsync();

        Assert.Equal(
            run.Diagnostics.Where(static found => found.Properties.Count > 0).Select(Describe),
            marks.Select(Describe));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Error)]
    [InlineData(ReportDiagnostic.Warn)]
    public async Task No_setting_for_a_finding_shows_its_mark(ReportDiagnostic severity)
    {
        using var project = new SpecProject(("test.xml", DocumentedDiagnostic.All["OSSGEN083"].WrongFile!));

        var marks = await project.MarksAsync([new("OSSGEN083", severity)]);

        Assert.NotEmpty(marks);
        Assert.All(marks, static mark => Assert.Equal(DiagnosticSeverity.Hidden, mark.Severity));
    }

    [Fact]
    public void In_builds_which_drop_hidden_diagnostics_nothing_is_done()
    {
        var build = new AnalysisRegistrations(DiagnosticSeverity.Info);
        var editor = new AnalysisRegistrations(DiagnosticSeverity.Hidden);

        new SpecFixAnalyzer().Initialize(build);
        new SpecFixAnalyzer().Initialize(editor);

        Assert.Equal((0, 1), (build.Count, editor.Count));
    }

    [Fact]
    public async Task Files_without_a_role_are_left_alone()
    {
        using var project = new SpecProject(("test.xml", DocumentedDiagnostic.All["OSSGEN030"].WrongFile!));
        var items = project.Project.AnalyzerConfigDocuments.Single();
        var bare = project.Project.RemoveAnalyzerConfigDocument(items.Id);

        var compilation = (await bare.GetCompilationAsync())!;
        var found = await new Microsoft.CodeAnalysis.Diagnostics.CompilationWithAnalyzers(
            compilation, [new SpecFixAnalyzer()], bare.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(found);
    }

    private static (string, string, int) Describe(Diagnostic found) =>
        (found.Id, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), found.Location.SourceSpan.Start);
}
