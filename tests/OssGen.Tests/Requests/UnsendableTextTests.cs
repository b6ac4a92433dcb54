using OssGen.Wire;

namespace OssGen.Tests.Requests;

/// <summary>Names and values that a request can't send, and what the writer says about them.</summary>
public sealed class UnsendableTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("colon:")]
    [InlineData("line\n")]
    [InlineData("文")]
    public void Refuses_metadata_names_that_are_no_tokens(string name) =>
        Assert.Throws<ArgumentException>(
            () => new OssRequestWriter().HeaderMap("x-oss-meta-", new Dictionary<string, string> { [name] = "v" }));

    [Fact]
    public void Refuses_metadata_names_that_differ_in_case_alone()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new OssRequestWriter().HeaderMap("x-oss-meta-", new Dictionary<string, string> { ["a"] = "1", ["A"] = "2" }));

        Assert.Contains("x-oss-meta-A", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\rb", "U+000D at position 2")]
    [InlineData("a\nb", "U+000A at position 2")]
    [InlineData("\0", "U+0000 at position 1")]
    [InlineData("a\u001b[0m", "U+001B at position 2")]
    [InlineData("ab\u007f", "U+007F at position 3")]
    public void Refuses_control_characters_in_header_values_and_says_where(string value, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => new OssRequestWriter().Header("Cache-Control", value));

        Assert.Contains("'Cache-Control'", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_line_breaks_in_metadata_values() =>
        Assert.Throws<ArgumentException>(() => new OssRequestWriter()
            .HeaderMap("x-oss-meta-", new Dictionary<string, string> { ["a"] = "1\r\nx-oss-acl: public-read" }));

    [Fact]
    public void Takes_a_tab_within_a_header_value()
    {
        var writer = new OssRequestWriter();

        writer.Header("Cache-Control", "no-cache,\tno-store");

        Assert.Equal("no-cache,\tno-store", writer.FindHeader("Cache-Control"));
    }

    [Theory]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("\ta")]
    [InlineData("a\t")]
    [InlineData(" ")]
    public void Refuses_metadata_that_HTTP_would_trim_and_says_what_to_do(string value)
    {
        var error = Assert.Throws<ArgumentException>(
            () => new OssRequestWriter().HeaderMap("x-oss-meta-", new Dictionary<string, string> { ["a"] = value }, "Metadata"));

        Assert.Contains("'x-oss-meta-a'", error.Message, StringComparison.Ordinal);
        Assert.Contains("encode the value", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u4e2d", "'\u4e2d'")]
    [InlineData("a b", "'a b'")]
    public void Shows_a_metadata_name_that_is_refused(string name, string shown)
    {
        var error = Assert.Throws<ArgumentException>(
            () => new OssRequestWriter().HeaderMap("x-oss-meta-", new Dictionary<string, string> { [name] = "a" }, "Metadata"));

        Assert.Contains(shown, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_half_a_surrogate_pair_in_texts_that_are_encoded_or_bodies()
    {
        Action<OssRequestWriter>[] writes =
        [
            writer => writer.HeaderBase64("x-oss-callback", "a\ud83d", "Call"),
            writer => writer.HeaderEscaped("x-oss-symlink-target", "a\ud83d", "Call"),
            writer => writer.Text("a\ud83d", "text/plain", "Call"),
            writer => writer.CopySource("x-oss-copy-source", "bucket", "key", "a\ud83d", versionIdMember: "Call"),
        ];

        Assert.All(
            writes, write => Assert.Contains(
                "half a surrogate pair at position 2",
                Assert.Throws<ArgumentException>("Call", () => write(new OssRequestWriter())).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_half_a_surrogate_pair_in_headers_and_parameters()
    {
        var writer = new OssRequestWriter();

        Assert.Contains(
            "'prefix'", Assert.Throws<ArgumentException>(() => writer.Query("prefix", "a\ud83d")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'x-oss-meta-a'",
            Assert.Throws<ArgumentException>(() => writer.Header("x-oss-meta-a", "\ude00")).Message, StringComparison.Ordinal);
    }
}
