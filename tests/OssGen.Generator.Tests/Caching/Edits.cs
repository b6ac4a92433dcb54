using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace OssGen.Generator.Tests.Caching;

/// <summary>Which steps run again after an edit, and what they find.</summary>
public sealed class Edits
{
    private const string First = """
        <operation name="GetOne" method="GET" path="/{Bucket}?one">
          <doc>Gets one.</doc>
          <result root="One"><element name="Owner" type="Owner">Whose it is.</element></result>
          <use members="Costs"/>
        </operation>
        <operation name="GetTwo" method="GET" path="/{Bucket}?two">
          <doc>Gets two.</doc>
          <result root="Two"><element name="Kind" type="Kind">Its kind.</element></result>
        </operation>
        """;

    private const string Shared = """
        <shape name="Owner"><doc>An owner.</doc><element name="ID">The id.</element></shape>
        <enum name="Kind"><doc>Kinds.</doc><value wire="big">Big ones.</value></enum>
        <members name="Costs"><header name="x-oss-payer">Who pays.</header></members>
        """;

    private static readonly SpecSource s_first = SpecSource.Of("first", First);
    private static readonly SpecSource s_shared = SpecSource.Of("shared", Shared);

    [Fact]
    public void Of_unrelated_code_run_nothing_again()
    {
        var compilation = ConsumerCompilation.ForClient("internal static class Unrelated;");
        var run = GeneratorRun.In(compilation, s_first, s_shared);

        var edited = run.Again(
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Other;", ConsumerCompilation.ParseOptions)));

        Assert.All(
            CachedSteps.Names,
            name => Assert.All(CachedSteps.Reasons(edited.Result, name), static reason => Assert.Equal(Reason.Cached, reason)));
        Assert.All(OutputReasons(edited), static reason => Assert.Equal(Reason.Cached, reason));
    }

    [Fact]
    public void Of_an_operation_emit_that_operation_alone()
    {
        var edited = Edit(s_first, First.Replace("Gets two.", "Gets the second.", StringComparison.Ordinal));

        Assert.Equal([Reason.Modified, Reason.Cached], Reasons(edited, TrackingNames.SpecFile));
        Assert.Equal([Reason.Modified, Reason.Cached], Reasons(edited, TrackingNames.Read));
        Assert.Equal([Reason.Modified, Reason.Cached], Reasons(edited, TrackingNames.Document));
        Assert.Equal([Reason.Unchanged, Reason.Cached], Reasons(edited, TrackingNames.FileOutline));
        Assert.Equal([Reason.Cached], Reasons(edited, TrackingNames.Types));
        Assert.Equal([Reason.Modified, Reason.Cached], Reasons(edited, TrackingNames.Operations));
        Assert.Equal([Reason.Modified], Reasons(edited, TrackingNames.Model));
        Assert.Equal([Reason.Unchanged, Reason.Modified], Reasons(edited, TrackingNames.Operation));
        Assert.Equal([Reason.Unchanged], Reasons(edited, TrackingNames.Shapes));
        Assert.Equal([Reason.Unchanged], Reasons(edited, TrackingNames.Enums));
        Assert.Equal([Reason.Unchanged], Reasons(edited, TrackingNames.MemberGroups));
        Assert.Equal([Reason.Modified], OutputReasons(edited).Where(static reason => reason != Reason.Cached));
    }

    [Fact]
    public void That_add_to_an_operation_link_its_file_alone()
    {
        var first = SpecSource.Of("first", First + Shared);
        var second = SpecSource.Of(
            "second", "<operation name=\"GetThree\" method=\"GET\" path=\"/{Bucket}?three\"><doc>Gets three.</doc></operation>");
        var compilation = ConsumerCompilation.ForClient();
        var run = GeneratorRun.In(compilation, first, second);

        var edited = run.Again(
            compilation, (first, SpecSource.Of("first", (First + Shared).Replace("</doc>\n  <result root=\"One\">", "</doc>\n"
                + "  <query name=\"since\">Since when.</query>\n  <result root=\"One\">", StringComparison.Ordinal))));

        Assert.Equal([Reason.Cached], Reasons(edited, TrackingNames.Types));
        Assert.Equal([Reason.Modified, Reason.Cached], Reasons(edited, TrackingNames.Operations));
        Assert.Equal([Reason.Modified, Reason.Unchanged, Reason.Unchanged], Reasons(edited, TrackingNames.Operation));
        Assert.Equal([Reason.Unchanged], Reasons(edited, TrackingNames.Shapes));
    }

    [Fact]
    public void Of_a_shape_emit_its_group_alone()
    {
        var edited = Edit(s_shared, Shared.Replace("The id.", "The account's id.", StringComparison.Ordinal));

        Assert.Equal([Reason.Unchanged, Reason.Unchanged], Reasons(edited, TrackingNames.Operation));
        Assert.Equal([Reason.Modified], Reasons(edited, TrackingNames.Shapes));
        Assert.Equal([Reason.Unchanged], Reasons(edited, TrackingNames.Enums));
    }

    [Fact]
    public void Of_an_enum_emit_its_group_alone()
    {
        var edited = Edit(s_shared, Shared.Replace("Big ones.", "Large ones.", StringComparison.Ordinal));

        Assert.Equal([Reason.Unchanged, Reason.Unchanged], Reasons(edited, TrackingNames.Operation));
        Assert.Equal([Reason.Unchanged], Reasons(edited, TrackingNames.Shapes));
        Assert.Equal([Reason.Modified], Reasons(edited, TrackingNames.Enums));
    }

    [Fact]
    public void Of_a_members_group_emit_its_file_and_what_uses_it()
    {
        var edited = Edit(s_shared, Shared.Replace("Who pays.", "The payer.", StringComparison.Ordinal));

        Assert.Equal([Reason.Modified, Reason.Unchanged], Reasons(edited, TrackingNames.Operation));
        Assert.Equal([Reason.Unchanged], Reasons(edited, TrackingNames.Shapes));
        Assert.Equal([Reason.Modified], Reasons(edited, TrackingNames.MemberGroups));
    }

    [Fact]
    public void That_only_move_text_emit_nothing()
    {
        var edited = Edit(s_first, "\n\n" + First.Replace("path=", "\n    path=", StringComparison.Ordinal));

        Assert.Equal([Reason.Modified, Reason.Cached], Reasons(edited, TrackingNames.Read));
        Assert.Equal([Reason.Unchanged, Reason.Cached], Reasons(edited, TrackingNames.Document));
        Assert.Equal([Reason.Cached], Reasons(edited, TrackingNames.Link));
        Assert.Equal([Reason.Cached, Reason.Cached], Reasons(edited, TrackingNames.Operation));
        Assert.All(OutputReasons(edited), static reason => Assert.Equal(Reason.Cached, reason));
    }

    [Fact]
    public void That_append_an_operation_emit_the_new_one_alone()
    {
        var edited = Edit(
            s_first, First + "<operation name=\"GetThree\" method=\"GET\" path=\"/{Bucket}?three\"><doc>Gets three.</doc></operation>");

        Assert.Equal([Reason.Unchanged, Reason.Unchanged, Reason.New], Reasons(edited, TrackingNames.Operation));
    }

    [Fact]
    public void That_break_an_operation_remove_its_file_and_keep_the_others()
    {
        var edited = Edit(s_first, First.Replace("type=\"Kind\"", "type=\"Knid\"", StringComparison.Ordinal));

        Assert.Contains("GetOne.g.cs", edited.Files.Keys);
        Assert.DoesNotContain("GetTwo.g.cs", edited.Files.Keys);
        Assert.NotEmpty(edited.Diagnostics);
    }

    private static GeneratorRun Edit(SpecSource file, string children)
    {
        var compilation = ConsumerCompilation.ForClient();
        var run = GeneratorRun.In(compilation, s_first, s_shared);
        return run.Again(compilation, (file, SpecSource.Of(file == s_first ? "first" : "shared", children)));
    }

    private static IReadOnlyList<Reason> Reasons(GeneratorRun run, string step) => CachedSteps.Reasons(run.Result, step);

    private static IEnumerable<Reason> OutputReasons(GeneratorRun run)
        => run.Result.TrackedOutputSteps.SelectMany(static pair => pair.Value)
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Reason);
}
