using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>Where emitted types lie.</summary>
public sealed class Namespaces
{
    private const string Operation = """
        <operation name="GetThing" method="GET" path="/{Bucket}?thing">
          <doc>Gets a thing.</doc>
          <result root="Thing"><element name="Owner" type="ThingOwner">Whose it is.</element></result>
        </operation>
        <shape name="ThingOwner"><doc>An owner.</doc><element name="ID">The id.</element></shape>
        """;

    [Theory]
    [InlineData("Contoso.Storage", "Consumer", "Contoso.Storage")]
    [InlineData("", "Consumer.App", "Consumer.App")]
    [InlineData("", null, "OssGen.Extensions")]
    [InlineData("my-app.1st", null, "my_app._1st")]
    [InlineData("a.class.b", null, "a.@class.b")]
    public void Come_from_the_item_else_from_the_project(string metadata, string? rootNamespace, string expected)
    {
        var run = GeneratorRun.In(ConsumerCompilation.Create(), rootNamespace, SpecSource.Of("things", Operation, "extension", metadata));

        Assert.Contains($"\nnamespace {expected};\n", run.Files["GetThing.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Complaints());
    }

    [Fact]
    public void Two_in_one_project_do_not_meet()
    {
        var run = GeneratorRun.Of(
            SpecSource.Of("things", Operation, "extension", "Contoso.One"),
            SpecSource.Of("things2", Operation.Replace("Thing", "Gadget", StringComparison.Ordinal), "extension", "Contoso.Two"));

        Assert.Empty(run.Complaints());
        Assert.Equal(
            ["Contoso.Two.GetGadget.g.cs", "Contoso.Two.Things2.Shapes.g.cs", "GetThing.g.cs", "Things.Shapes.g.cs"],
            run.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Groups_that_differ_in_case_only_share_a_file()
    {
        var run = GeneratorRun.Of(
            new SpecSource("a.xml", """<spec xmlns="urn:ossgen:spec:1" group="things"><shape name="One"><doc>One.</doc>"""
                + """<element name="A">A.</element></shape></spec>""", "extension", "Contoso"),
            new SpecSource("b.xml", """<spec xmlns="urn:ossgen:spec:1" group="Things"><shape name="Two"><doc>Two.</doc>"""
                + """<element name="A">A.</element></shape></spec>""", "extension", "Contoso"));

        Assert.Equal(["Things.Shapes.g.cs"], run.Files.Keys);
        Assert.Contains("record One", run.Files["Things.Shapes.g.cs"], StringComparison.Ordinal);
        Assert.Contains("record Two", run.Files["Things.Shapes.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_differ_within_a_word_in_case_only_share_their_files()
    {
        var run = GeneratorRun.Of(
            new SpecSource("a.xml", Group("things", "One"), "extension", "Contoso"),
            new SpecSource("b.xml", Group("thINGS", "Two"), "extension", "Contoso"));

        Assert.Equal(["Things.Enums.g.cs", "Things.Shapes.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            run.Files.Values,
            file => Assert.True(file.Contains(" One", StringComparison.Ordinal) && file.Contains(" Two", StringComparison.Ordinal)));

        static string Group(string group, string name) => $"""
            <spec xmlns="urn:ossgen:spec:1" group="{group}">
              <shape name="{name}"><doc>A shape.</doc><element name="A" type="{name}Kind">A.</element></shape>
              <enum name="{name}Kind"><doc>An enum.</doc><value wire="a">A.</value></enum>
            </spec>
            """;
    }

    [Fact]
    public void Operations_that_differ_in_case_only_have_one_file()
    {
        var run = GeneratorRun.Of(SpecSource.Of("things", """
            <operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets a thing.</doc></operation>
            <operation name="GetTHING" method="GET" path="/{Bucket}?other"><doc>Gets another.</doc></operation>
            """, "extension", "Contoso"));

        Assert.Equal(["GetThing.g.cs"], run.Files.Keys);
    }
}
