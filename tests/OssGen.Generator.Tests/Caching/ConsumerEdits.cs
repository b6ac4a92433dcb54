using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace OssGen.Generator.Tests.Caching;

/// <summary>
/// What an edit costs in a project with a spec of its own: its inputs are that file and the package's spec, for its names.
/// </summary>
public sealed class ConsumerEdits
{
    private const string Own = """
        <operation name="GetBucketMotto" method="GET" path="/{Bucket}?motto">
          <doc>Returns a bucket's motto.</doc>
          <result root="Motto"><element name="Owner" type="Owner">Who set it.</element></result>
        </operation>
        """;

    private static readonly SpecSource s_own = SpecSource.Of("own", Own, "extension", "Contoso");

    [Fact]
    public void Of_unrelated_code_run_nothing_again()
    {
        var compilation = ConsumerCompilation.Create("internal static class Unrelated;");
        var run = GeneratorRun.In(compilation, Inputs());

        var edited = run.Again(compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], Parse("internal static class Renamed { public const int Value = 1; }")));

        Assert.NotEmpty(edited.Files);
        Assert.All(
            CachedSteps.Names,
            name => Assert.All(CachedSteps.Reasons(edited.Result, name), static reason => Assert.Equal(Reason.Cached, reason)));
        Assert.All(
            edited.Result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(Reason.Cached, output.Reason));
    }

    [Fact]
    public void Of_the_own_file_read_that_file_alone()
    {
        var compilation = ConsumerCompilation.Create();
        var run = GeneratorRun.In(compilation, Inputs());

        var edited = run.Again(
            compilation, (s_own, s_own.WithText(s_own.Text.Replace("Who set it.", "Who wrote it.", StringComparison.Ordinal))));

        var read = CachedSteps.Reasons(edited.Result, TrackingNames.Read);
        Assert.Equal(ShippedSpec.As("reference", "OssGen").Length + 1, read.Count);
        Assert.Single(read, static reason => reason == Reason.Modified);
        Assert.Equal([Reason.Modified], CachedSteps.Reasons(edited.Result, TrackingNames.Operation));
    }

    [Fact]
    public void Without_own_files_there_is_nothing_to_run()
    {
        var run = GeneratorRun.In(ConsumerCompilation.Create("internal static class Unrelated;"));

        Assert.Empty(run.Files);
        Assert.All(
            CachedSteps.Names.Except([TrackingNames.RootNamespace, TrackingNames.Priorities, TrackingNames.Diagnostics]),
            name => Assert.Empty(CachedSteps.Reasons(run.Result, name)));
    }

    private static SpecSource[] Inputs() => [.. ShippedSpec.As("reference", "OssGen"), s_own];

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, ConsumerCompilation.ParseOptions);
}
