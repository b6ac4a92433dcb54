using OssGen.Wire;

namespace OssGen.Tests.Wire;

public sealed class ResponseReaderTests
{
    private static readonly OssResponseReader Reply = new(new OssResponse(200, new Dictionary<string, string>
    {
        ["X-Oss-Request-Id"] = "5F",
        ["Date"] = "Wed, 01 May 2024 12:00:00 GMT",
        ["x-oss-meta-Color"] = "Red",
        ["X-OSS-META-b"] = "2",
        ["x-oss-number"] = " 12 ",
        ["x-oss-empty"] = "",
        ["x-oss-flag"] = "True",
        ["x-oss-text"] = "5Lit",
        ["x-oss-epoch"] = "1714564800",
        ["x-oss-target"] = "a%20b/%E6%96%87+%2541%zz",
        ["x-oss-until"] = "2024-05-01T12:00:00.000Z",
    }));

    [Fact]
    public void Finds_headers_in_any_case()
    {
        Assert.Equal("5F", Reply.Response.RequestId);
        Assert.Equal("5F", Reply.Response.Headers["x-OSS-request-id"]);
        Assert.False(Reply.Response.Headers.ContainsKey("x-oss-none"));
    }

    [Fact]
    public void Reads_headers_as_values()
    {
        var noon = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(noon, Reply.Response.ServerTime);
        Assert.Equal(noon, Reply.HeaderTime("date"));
        Assert.Equal(noon, Reply.HeaderEpoch("x-oss-epoch"));
        Assert.Equal(12, Reply.HeaderInt32("x-oss-number"));
        Assert.Equal(12UL, Reply.HeaderUInt64("x-oss-number"));
        Assert.True(Reply.HeaderBoolean("x-oss-flag"));
        Assert.Equal("\u4E2D", Reply.HeaderBase64("x-oss-text"));
        Assert.Equal(noon, Reply.HeaderIsoTime("x-oss-until"));
    }

    [Fact]
    public void Unescapes_text_once_and_keeps_what_is_no_escape() =>
        Assert.Equal("a b/\u6587+%41%zz", Reply.HeaderEscaped("x-oss-target"));

    [Fact]
    public void Gives_null_for_absent_and_empty_headers()
    {
        Assert.Null(Reply.HeaderInt64("x-oss-none"));
        Assert.Null(Reply.HeaderInt64("x-oss-empty"));
        Assert.Null(Reply.HeaderTime("x-oss-empty"));
        Assert.Equal("", Reply.Header("x-oss-empty"));
    }

    [Fact]
    public void Names_the_header_that_does_not_fit() =>
        Assert.Contains("'x-oss-flag'", Assert.Throws<FormatException>(() => Reply.HeaderInt32("x-oss-flag")).Message);

    [Fact]
    public void Cuts_a_map_s_prefix_and_lowers_its_keys() =>
        Assert.Equal(new Dictionary<string, string> { ["color"] = "Red", ["b"] = "2" }, Reply.HeaderMap("x-oss-meta-"));

    [Fact]
    public void Says_that_an_expected_document_is_missing()
    {
        var error = Assert.Throws<OssXmlException>(() => Reply.Xml("ListBucketResult"u8));

        Assert.Contains("no body", error.Message);
    }
}
