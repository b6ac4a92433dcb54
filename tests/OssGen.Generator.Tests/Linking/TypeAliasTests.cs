using System.Globalization;

namespace OssGen.Generator.Tests.Linking;

public sealed class TypeAliasTests
{
    [Theory]
    [InlineData("integer", "int")]
    [InlineData("Int32", "int")]
    [InlineData("int64", "long")]
    [InlineData("boolean", "bool")]
    [InlineData("Text", "string")]
    [InlineData("number", "double")]
    [InlineData("timestamp", "time")]
    [InlineData("strin", "string")]
    public void The_type_that_another_language_calls_so_is_suggested(string written, string meant) =>
        Assert.StartsWith($"There is no type '{written}'. Did you mean '{meant}'? Use ", Message(written, ""), StringComparison.Ordinal);

    [Fact]
    public void A_declared_type_that_differs_only_by_case_is_suggested_instead() => Assert.StartsWith(
        "There is no type 'text'. Did you mean 'Text'? Use ",
        Message("text", """<shape name="Text"><element name="Line"/></shape>"""),
        StringComparison.Ordinal);

    private static string Message(string type, string declared) => Spec.Link(Spec.File(
        $$"""
        <operation name="GetThing" method="GET" path="/{Bucket}?thing">
          <result root="Thing"><element name="Size" type="{{type}}"/></result>
        </operation>
        {{declared}}
        """)).Diagnostics.Single(static found => found.Id == "OSSGEN030").ToDiagnostic().GetMessage(CultureInfo.InvariantCulture);
}
