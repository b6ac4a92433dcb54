using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>Operations with <c>status="preview"</c>: the compiler refuses their use until the caller accepts it.</summary>
public sealed class Previews
{
    private const string Operation = """
        <operation name="ListPools" method="GET" path="/?pools" {0}>
          <doc>Lists pools.</doc>
          <query name="marker">Where to continue.</query>
          <result root="Pools"><element name="Pool" list="Pool">Them.</element><element name="NextMarker">The next one.</element></result>
          <paginate items="Pools"><token from="NextMarker" to="Marker"/></paginate>
        </operation>
        <shape name="Pool"><doc>A pool.</doc><element name="Name">Its name.</element></shape>
        """;

    public static TheoryData<string> Uses =>
    [
        "_ = client.ListPoolsAsync();", "_ = client.ListPoolsAsync(new() { Marker = \"a\" });",
        "_ = client.ListPools();", "_ = client.ListPoolsPages();",
        "_ = new ListPoolsRequest();", "_ = new ListPoolsResult();",
    ];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Every_use_is_an_error(string use) => Assert.All(
        Errors(use, "status=\"preview\""),
        static error => Assert.Equal(("OSSGEN_PREVIEW", DiagnosticSeverity.Error), (error.Id, error.Severity)));

    [Theory]
    [MemberData(nameof(Uses))]
    public void There_is_one_at_all(string use) => Assert.NotEmpty(Errors(use, "status=\"preview\""));

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_caller_can_accept_it(string use) =>
        Assert.Empty(Errors($"\n#pragma warning disable OSSGEN_PREVIEW\n{use}\n", "status=\"preview\""));

    [Theory]
    [MemberData(nameof(Uses))]
    public void An_operation_without_a_status_needs_nothing(string use) => Assert.Empty(Errors(use, ""));

    [Theory]
    [InlineData("status=\"preview\"")]
    [InlineData("deprecated=\"Use GetThing.\"")]
    public void A_members_group_of_one_compiles_for_callers_and_servers(string attribute)
    {
        var text = Spec.File($$"""
            <operation name="GetPool" method="GET" path="/?pool" {{attribute}}>
              <doc>Returns a pool.</doc>
              <use members="PoolFacts"/>
              <result><use members="PoolFacts"/></result>
            </operation>
            <members name="PoolFacts"><header name="x-oss-pool">The pool.</header></members>
            """, "pools");

        var run = GeneratorRun.Of(
            new SpecSource("pools.xml", text, "extension", "Contoso"), new SpecSource("pools.xml", text, "server", "Contoso"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }

    [Fact]
    public void A_shape_of_a_preview_can_be_used() => Assert.Empty(Errors("_ = new Pool();", "status=\"preview\""));

    private static IEnumerable<Diagnostic> Errors(string use, string status)
    {
        var text = Spec.File(Operation.Replace("{0}", status, StringComparison.Ordinal), "pools");
        var run = GeneratorRun.Of(new SpecSource("pools.xml", text, "extension", "Contoso"));
        var caller = $$"""
            using OssGen;
            using Contoso;

            internal static class Caller
            {
                internal static void Call(OssClient client) { {{use}} }
            }
            """;
        return run.Output.AddSyntaxTrees(CSharpSyntaxTree.ParseText(caller, ConsumerCompilation.ParseOptions)).GetDiagnostics()
            .Where(static found => found.Severity > DiagnosticSeverity.Info);
    }
}
