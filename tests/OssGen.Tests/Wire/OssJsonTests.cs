using System.Text.Json.Nodes;

namespace OssGen.Tests.Wire;

public sealed class OssJsonTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,null]}""", """ { "b" : [ true, null ], "a" : 1 } """)]
    [InlineData("\"ü\"", "\"\\u00fc\"")]
    [InlineData("[]", "[ ]")]
    [InlineData("1.50", "1.50")]
    public void Equal_values_are_equal_whatever_their_text(string left, string right)
    {
        Assert.Equal(OssJson.Parse(left), OssJson.Parse(right));
        Assert.True(OssJson.Parse(left) == OssJson.Parse(right));
        Assert.Equal(OssJson.Parse(left).GetHashCode(), OssJson.Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("\"1\"", "1")]
    [InlineData("null", "false")]
    public void Other_values_differ(string left, string right)
    {
        Assert.NotEqual(OssJson.Parse(left), OssJson.Parse(right));
        Assert.True(OssJson.Parse(left) != OssJson.Parse(right));
    }

    [Fact]
    public void A_node_converts_and_later_changes_have_no_effect()
    {
        var node = new JsonObject { ["genre"] = "drama", ["years"] = new JsonArray(1999, 2001) };
        OssJson? json = node;
        node["genre"] = "comedy";

        Assert.Equal("""{"genre":"drama","years":[1999,2001]}""", json?.ToString());
        Assert.Equal("drama", json?.ToElement().GetProperty("genre").GetString());
        Assert.Equal(2001, (int)json!.ToNode()!["years"]![1]!);
    }

    [Fact]
    public void No_node_is_no_value() => Assert.Null((OssJson?)(JsonNode?)null);

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDE00)]
    public void Half_a_surrogate_pair_is_refused_escaped_or_not(int half)
    {
        Assert.Throws<FormatException>(() => OssJson.Parse($"\"\\u{half:x4}\""));
        Assert.Throws<FormatException>(() => OssJson.Parse($"\"{(char)half}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("hello")]
    public void What_is_no_JSON_is_refused_with_its_place(string text) =>
        Assert.Contains("LineNumber", Assert.Throws<FormatException>(() => OssJson.Parse(text)).Message, StringComparison.Ordinal);
}
