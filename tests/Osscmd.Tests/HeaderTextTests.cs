using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;

namespace OssGen.Osscmd.Tests;

/// <summary>How --headers is divided.</summary>
public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("key1:value1, key2:value2", "key1:value1", "key2:value2")]
    [InlineData("a:1\nb:2\n", "a:1", "b:2")]
    [InlineData("Cache-Control:no-cache, max-age=0, x-oss-meta-a:b", "Cache-Control:no-cache, max-age=0", "x-oss-meta-a:b")]
    [InlineData("Expires: Fri, 28 Feb 2025 05:38:42 GMT", "Expires: Fri, 28 Feb 2025 05:38:42 GMT")]
    [InlineData(" a : 1 ,b:2", "a : 1", "b:2")]
    [InlineData("a:x,,b:2", "a:x,", "b:2")]
    [InlineData("")]
    public void Only_commas_and_line_ends_before_a_name_and_its_colon_divide(string text, params string[] items) =>
        Assert.Equal(items, HeaderText.Split(text));

    [Fact]
    public void Options_that_are_repeated_add_up()
    {
        var headers = RequestHeaders.Parse(["a: 1", "b:2:3"]);

        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2:3" }, headers.Rest);
    }

    [Fact]
    public void A_header_that_stands_there_twice_is_an_error()
    {
        var failure = Assert.Throws<CommandException>(() => RequestHeaders.Parse(["a:1", "A:2"]));

        Assert.Equal("--headers has A twice.", failure.Message);
    }
}
