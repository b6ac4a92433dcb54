using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Linking;
using OssGen.Generator.Linking.Bodies;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Linking.Stages;
using OssGen.Generator.Pipeline;
using OssGen.Generator.Reading;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>
/// A defect in the reader costs the file it happens in, one in the linker the operation, shape, enum or check; never all files.
/// </summary>
public sealed class ReaderAndLinkerDefects
{
    private const string Things = """
        <operation name="GetThing" method="GET" path="/{Bucket}?thing">
          <doc>Gets a thing.</doc>
          <result root="R"><element name="Part" type="ThingPart">A part.</element></result>
        </operation>
        <operation name="PutThing" method="PUT" path="/{Bucket}?thing">
          <doc>Stores a thing.</doc>
          <header name="x-oss-kind" type="ThingKind">Its kind.</header>
        </operation>
        <shape name="ThingPart"><doc>A part.</doc><element name="Id">Its id.</element></shape>
        <enum name="ThingKind"><doc>Kinds.</doc><value wire="big">Big ones.</value></enum>
        """;

    private const string Others = """<operation name="GetOther" method="GET" path="/{Bucket}?other"><doc>Gets another.</doc></operation>""";

    private static readonly string[] s_all = ["GetThing.g.cs", "PutThing.g.cs", "Things.Enums.g.cs", "Things.Shapes.g.cs"];

    [Fact]
    public void Of_the_reader_leave_the_other_files()
    {
        var run = Run(GeneratorParts.Default with { Reader = FailingFor("things.xml") }, Things, Others);

        Assert.Equal(["GetOther.g.cs"], run.Files.Keys);
    }

    [Fact]
    public void Of_the_reader_are_reported_at_the_start_of_the_file()
    {
        var run = Run(GeneratorParts.Default with { Reader = FailingFor("things.xml") }, Things, Others);

        var finding = Assert.Single(run.Diagnostics);
        AssertDefect(
            finding, "OSSGEN091",
            "The file spec/things.xml could not be read: System.InvalidOperationException in ", "What other files declare is generated.");
        Assert.Equal(("spec/things.xml", 0), (finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void Of_the_reader_leave_those_out_in_silence_who_use_what_was_not_read()
    {
        var user = """<operation name="GetUser" method="GET" path="/{Bucket}?user"><doc>Uses it.</doc><result root="R">"""
            + """<element name="Part" type="ThingPart">A part.</element></result></operation>""";

        var run = Run(GeneratorParts.Default with { Reader = FailingFor("things.xml") }, Things, Others + user);

        Assert.Equal(["GetOther.g.cs"], run.Files.Keys);
        Assert.Equal("OSSGEN091", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void Of_an_operation_leave_the_rest()
    {
        var run = Run(
            Linking(LinkParts.Default with
            {
                Operation = static (declaration, linker) => declaration.Name == "GetThing" ? throw Defect() : linker.Link(declaration),
            }), Things);

        Assert.Equal(["PutThing.g.cs", "Things.Enums.g.cs", "Things.Shapes.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.Complaints());
    }

    [Fact]
    public void Of_an_operation_are_reported_at_its_name()
    {
        var run = Run(
            Linking(LinkParts.Default with
            {
                Operation = static (declaration, linker) => declaration.Name == "GetThing" ? throw Defect() : linker.Link(declaration),
            }), Things);

        var finding = Assert.Single(run.Diagnostics, static finding => finding.Severity == DiagnosticSeverity.Error);
        AssertDefect(
            finding, "OSSGEN092",
            "The operation GetThing of things.xml could not be linked: System.InvalidOperationException in ", "The rest is generated.");
        Assert.Equal(new(1, 17), finding.Location.GetLineSpan().StartLinePosition);
    }

    [Fact]
    public void Of_shapes_and_enums_leave_code_that_compiles()
    {
        var run = Run(
            Linking(LinkParts.Default with { Shape = static (_, _, _) => throw Defect(), Enum = static (_, _) => throw Defect() }), Things);

        Assert.Equal(s_all, run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["The enum ThingKind of", "The shape ThingPart of"],
            run.Diagnostics.Select(static finding => finding.GetMessage(CultureInfo.InvariantCulture).Split(" things.xml")[0])
                .Order(StringComparer.Ordinal));
        Assert.Empty(run.Complaints());
    }

    [Fact]
    public void Of_a_check_leave_the_other_checks_and_all_files()
    {
        var undocumented = Things + """<shape name="Bare"><element name="A"/></shape>""";

        var run = Run(
            Linking(LinkParts.Default with { Rules = LinkRules.All with { OfSpec = [FailingRule.Check, .. LinkRules.All.OfSpec] } }),
            undocumented);

        Assert.Equal(s_all, run.Files.Keys.Order(StringComparer.Ordinal));
        AssertDefect(
            Assert.Single(run.Diagnostics, static finding => finding.Severity == DiagnosticSeverity.Error), "OSSGEN093",
            "The check FailingRule could not be run: System.InvalidOperationException in ", "what the check finds is not reported.");
        Assert.Contains(run.Diagnostics, static finding => finding.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Of_the_link_as_a_whole_leave_the_other_namespaces()
    {
        // A linker that gives no shape stands for any defect that no piece of the spec can be blamed for.
        var parts = Linking(LinkParts.Default with
        {
            Shape = static (declaration, elements, findings) =>
                declaration.File.IsEmitted ? null! : ShapeLinker.Link(declaration, elements, findings),
        });

        var run = GeneratorRun.With(
            new OssGenerator(parts), SpecSource.Of("things", Things, "extension", "Contoso"), SpecSource.Of(
                "others", Others, "extension", "Fabrikam"));

        Assert.Equal(["Fabrikam.GetOther.g.cs"], run.Files.Keys);
        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal("OSSGEN094", finding.Id);
        Assert.StartsWith(
            "What is emitted into the namespace Contoso could not be linked: System.NullReferenceException in ShapeTags.AddTo: ",
            finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("operation")]
    [InlineData("rule")]
    public void A_cancelled_run_is_no_defect(string where)
    {
        using var source = new CancellationTokenSource();
        var parts = where switch
        {
            "reader" => GeneratorParts.Default with { Reader = (_, _, _) => throw Cancelled(source) },
            "operation" => Linking(LinkParts.Default with { Operation = (_, _) => throw Cancelled(source) }),
            _ => Linking(LinkParts.Default with { Rules = LinkRules.All with { OfSpec = [(_, _) => throw Cancelled(source)] } }),
        };
        var driver = CSharpGeneratorDriver.Create(
            [new OssGenerator(parts).AsSourceGenerator()],
            [SpecSource.Of("things", Things, "extension", "Contoso")], optionsProvider: new ItemMetadata("Consumer"));

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(ConsumerCompilation.Create(), source.Token));
    }

    private static void AssertDefect(Diagnostic finding, string id, string start, string cost)
    {
        var message = finding.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal((id, DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains(": first line second line. ", message, StringComparison.Ordinal);
        Assert.Contains(cost, message, StringComparison.Ordinal);
        Assert.Contains("report it to OssGen's maintainers", message, StringComparison.Ordinal);
    }

    private static GeneratorRun Run(GeneratorParts parts, string things, string others = "")
    {
        var files = new List<SpecSource> { SpecSource.Of("things", things, "extension", "Contoso") };
        if (others.Length > 0)
        {
            files.Add(SpecSource.Of("others", others, "extension", "Contoso"));
        }

        return GeneratorRun.With(new OssGenerator(parts), [.. files]);
    }

    private static GeneratorParts Linking(LinkParts linker) => GeneratorParts.Default with { Linker = linker };

    private static Func<string, string, CancellationToken, ReadResult> FailingFor(string name) =>
        (text, path, cancellationToken) =>
            path.EndsWith(name, StringComparison.Ordinal) ? throw Defect() : SpecReader.Read(text, path, cancellationToken);

    private static OperationCanceledException Cancelled(CancellationTokenSource source)
    {
        source.Cancel();
        return new OperationCanceledException(source.Token);
    }

    private static InvalidOperationException Defect() => new("first line\r\nsecond line");

    private static class FailingRule
    {
        public static void Check(LinkedSpec spec, FindingCollector findings) => throw Defect();
    }
}
