using CsCheck;
using OssGen.Emulator.Http;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.Http;

public sealed class RawTargetTests
{
    [Theory]
    [InlineData("/b/../../x", "b", "../../x")]
    [InlineData("/b/a/./b", "b", "a/./b")]
    [InlineData("/b/%252e%252e/x", "b", "%2e%2e/x")]
    [InlineData("/b/a%252Fb", "b", "a%2Fb")]
    [InlineData("/b/a//b", "b", "a//b")]
    [InlineData("/b/a+b", "b", "a b")]
    [InlineData("/b/a%2Bb", "b", "a+b")]
    [InlineData("/b/100%", "b", "100%")]
    [InlineData("/b/%E6%96%87", "b", "文")]
    [InlineData("/b/", "b", "")]
    [InlineData("/b", "b", "")]
    [InlineData("/", "", "")]
    [InlineData("http://host/b/k", "b", "k")]
    public void A_path_means_what_its_decoded_bytes_say(string target, string bucket, string key) =>
        Assert.Equal((bucket, key), RawTarget.Split(RawTarget.Parse(target).Path!));

    [Fact]
    public void A_path_that_is_no_utf8_has_no_text() => Assert.Null(RawTarget.Parse("/b/%FF%FE").Path);

    [Fact]
    public void A_query_keeps_order_and_bare_names() => Assert.Equal(
        [new("acl", ""), new("b", "1 2"), new("a", "&="), new("empty", "")],
        RawTarget.Parse("/?acl&b=1+2&a=%26%3D&empty=").Query);

    [Fact]
    public void Any_key_survives_escaping_and_parsing() => Gen.String.Where(key => !key.Any(char.IsSurrogate)).Sample(key =>
        Assert.Equal(("b", key), RawTarget.Split(RawTarget.Parse("/b/" + OssEscaping.EscapePath(key)).Path!)));
}
