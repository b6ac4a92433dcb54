using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Pipeline;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>A defect in an emitter costs the file it happens in, and no other.</summary>
public sealed class EmitterDefects
{
    private const string Things = """
        <operation name="GetThing" method="GET" path="/{Bucket}?thing">
          <doc>Gets a thing.</doc>
          <result root="R"><element name="Part" type="ThingPart">A part.</element></result>
        </operation>
        <operation name="PutThing" method="PUT" path="/{Bucket}?thing">
          <doc>Stores a thing.</doc>
          <header name="x-oss-kind" type="ThingKind">Its kind.</header>
          <use members="ThingCosts"/>
        </operation>
        <members name="ThingCosts"><header name="x-oss-payer">Who pays.</header></members>
        <shape name="ThingPart"><doc>A part.</doc><element name="Id">Its id.</element></shape>
        <enum name="ThingKind"><doc>Kinds.</doc><value wire="big">Big ones.</value></enum>
        """;

    [Fact]
    public void Of_an_operation_leave_the_other_files()
    {
        var run = Run(Emitters.Default with
        {
            Operation = static unit => unit.Operation.Name == "GetThing" ? throw Defect() : Emitters.Default.Operation(unit),
        });

        Assert.Equal(
            ["PutThing.g.cs", "Things.Enums.g.cs", "Things.Members.g.cs", "Things.Shapes.g.cs"], run.Files.Keys.Order(
                StringComparer.Ordinal));
    }

    [Fact]
    public void Are_reported_with_operation_file_exception_and_what_to_do()
    {
        var run = Run(Emitters.Default with
        {
            Operation = static unit => unit.Operation.Name == "GetThing" ? throw Defect() : Emitters.Default.Operation(unit),
        });

        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal(("OSSGEN090", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        var message = finding.GetMessage(CultureInfo.InvariantCulture);
        Assert.StartsWith(
            "The operation GetThing of things.xml could not be generated: System.InvalidOperationException in ",
            message,
            StringComparison.Ordinal);
        Assert.Contains(": first line second line. The rest is generated.", message, StringComparison.Ordinal);
        Assert.Contains("report it to OssGen's maintainers", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_shapes_enums_groups_and_routes_leave_the_operations()
    {
        var emitters = Emitters.Default with
        {
            Shapes = static _ => throw Defect(),
            Enums = static _ => throw Defect(),
            MemberGroups = static _ => throw Defect(),
            Routes = static _ => throw Defect(),
        };
        var things = SpecSource.Of("things", Things, "extension", "Contoso");

        var run = GeneratorRun.With(
            new OssGenerator(GeneratorParts.Default with { Emitters = emitters }), things, things.As("server", "Contoso.Server"));

        Assert.Equal(
            ["GetThing.Server.g.cs", "GetThing.g.cs", "PutThing.Server.g.cs", "PutThing.g.cs"],
            run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "The enums of group things", "The members groups of group things", "The members groups of group things",
                "The shapes of group things", "The shapes of group things", "The table of routes",
            ],
            run.Diagnostics.Select(static finding => finding.GetMessage(CultureInfo.InvariantCulture)
                .Split([" of things.xml", " of all spec files"], StringSplitOptions.None)[0])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_cancelled_run_is_no_defect()
    {
        using var source = new CancellationTokenSource();
        var generator = new OssGenerator(
            GeneratorParts.Default with { Emitters = Emitters.Default with { Operation = _ => throw Cancelled(source) } });
        var driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            [SpecSource.Of("things", Things, "extension", "Contoso")],
            optionsProvider: new ItemMetadata("Consumer"));

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(ConsumerCompilation.Create(), source.Token));
    }

    private static OperationCanceledException Cancelled(CancellationTokenSource source)
    {
        source.Cancel();
        return new OperationCanceledException(source.Token);
    }

    private static GeneratorRun Run(Emitters emitters) =>
        GeneratorRun.With(
            new OssGenerator(GeneratorParts.Default with { Emitters = emitters }), SpecSource.Of("things", Things, "extension", "Contoso"));

    private static InvalidOperationException Defect() => new("first line\r\nsecond line");
}
