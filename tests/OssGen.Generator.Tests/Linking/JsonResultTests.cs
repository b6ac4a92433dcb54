using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Linking;

/// <summary>
/// What a JSON reply can't hold is an error at its element, for callers and servers alike: no code is emitted that doesn't compile.
/// </summary>
public sealed class JsonResultTests
{
    [Theory]
    [InlineData("""<element name="a" list="Item"/>""", "Item")]
    [InlineData("""<element name="a" type="Item"/>""", "Item")]
    [InlineData("""<element name="a" list="bytes"/>""", "bytes")]
    [InlineData("""<element name="a" list="base64-text"/>""", "base64-text")]
    [InlineData("""<element name="a" type="bytes"/>""", "bytes")]
    [InlineData("""<element name="a" type="presence"/>""", "presence")]
    [InlineData("""<element name="a" type="base64-text"/>""", "base64-text")]
    [InlineData("""<element name="a/*"/>""", "a/*")]
    [InlineData("""<element name="." member="Own"/>""", ".")]
    [InlineData("""<element name="a" null="none"/>""", "none")]
    [InlineData("""<element name="a" urlEncoded="true"/>""", "true")]
    [InlineData("""<element name="a" write="always"/>""", "always")]
    [InlineData("""<choice member="Both" list="Item"><element name="a"/><element name="b"/></choice>""", "Both")]
    public void What_JSON_cannot_hold_is_an_error_at_its_element(string element, string reportedAt)
    {
        var text = Linking.Spec.File($"""
            <operation name="AskThing" method="GET" path="/{"{Bucket}"}?ask"><result json="true">{element}</result></operation>
            <shape name="Item"><element name="Name"/></shape>
            """);

        var found = Assert.Single(Linking.Spec.Link(text).Diagnostics, found => found.Id == "OSSGEN063");

        Assert.Equal(reportedAt, text.Substring(found.Span.Offset, found.Span.Length));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("int")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("bool")]
    [InlineData("double")]
    [InlineData("time")]
    [InlineData("epoch")]
    [InlineData("Kind")]
    public void Plain_values_compile_for_callers_and_servers(string type)
    {
        var text = Linking.Spec.File($"""
            <operation name="AskThing" method="GET" path="/{"{Bucket}"}?ask" suppress="OSSGEN083">
              <result json="true">
                <element name="a" type="{type}"/>
                <element name="b/c" type="{type}"/>
                <element name="d" list="{type}"/>
              </result>
            </operation>
            <enum name="Kind" suppress="OSSGEN081 OSSGEN083"><value wire="one"/></enum>
            """);

        var run = Driver.GeneratorRun.Of(
            new SpecSource("ask.xml", text, "extension", "Contoso.Storage"), new SpecSource("ask.xml", text, "server", "Contoso.Server"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }
}
