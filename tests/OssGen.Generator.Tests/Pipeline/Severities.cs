using Microsoft.CodeAnalysis;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>What a project's settings can do about findings: NoWarn and severities.</summary>
public sealed class Severities
{
    private static readonly SpecSource s_spec = SpecSource.Of(
        "things",
        """<operation name="GetThing" method="GET" path="/{Bucket}?thing"><query name="x" type="strin"/></operation>""",
        "extension",
        "Contoso");

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Warn)]
    [InlineData(ReportDiagnostic.Hidden)]
    public void An_error_stays_an_error(ReportDiagnostic setting)
    {
        var run = GeneratorRun.In(With("OSSGEN030", setting), s_spec);

        Assert.Equal(DiagnosticSeverity.Error, run.Reported.Single(static found => found.Id == "OSSGEN030").Severity);
    }

    [Fact]
    public void That_holds_for_every_error() => Assert.All(
        SpecDiagnosticIndex.All,
        static found => Assert.Equal(
            found.DefaultSeverity == DiagnosticSeverity.Error, found.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    [Fact]
    public void A_warning_can_be_switched_off() =>
        Assert.DoesNotContain(
            GeneratorRun.In(With("OSSGEN083", ReportDiagnostic.Suppress), s_spec).Reported, static found => found.Id == "OSSGEN083");

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation With(string id, ReportDiagnostic setting)
    {
        var compilation = ConsumerCompilation.Create();
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, setting)]));
    }
}
