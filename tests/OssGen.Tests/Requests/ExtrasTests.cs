using OssGen.Endpoints;
using OssGen.Wire;

namespace OssGen.Tests.Requests;

public sealed class ExtrasTests
{
    [Fact]
    public void Adds_headers_and_parameters()
    {
        var request = new ProbeRequest("GET", writer => writer.Query("acl"))
        {
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-new"] = "1" },
            ExtraQuery = new Dictionary<string, string?> { ["bare"] = null, ["empty"] = "", ["name"] = "value" },
        };

        var writer = request.Collect();

        Assert.Equal("1", writer.FindHeader("X-OSS-NEW"));
        Assert.Equal("/?acl&bare&empty&name=value", OssEndpoint.Resolve("oss.test", null).BuildUri(writer).PathAndQuery);
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("content-type")]
    public void A_header_that_the_request_sends_is_refused_by_name(string name)
    {
        var request = new ProbeRequest("PUT", writer => writer.Header("Content-Type", "text/plain"))
        {
            ExtraHeaders = new Dictionary<string, string> { [name] = "x" },
        };

        var error = Assert.Throws<ArgumentException>(request.Collect);

        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("date")]
    [InlineData("Host")]
    [InlineData("Content-Length")]
    [InlineData("X-OSS-Date")]
    [InlineData("x-oss-security-token")]
    public void A_header_that_the_client_sets_itself_is_refused_by_name(string name)
    {
        var request = new ProbeRequest("GET", _ => { }) { ExtraHeaders = new Dictionary<string, string> { [name] = "x" } };

        var error = Assert.Throws<ArgumentException>(request.Collect);

        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "v")]
    [InlineData("a b", "v")]
    [InlineData("a\r\nb", "v")]
    [InlineData("a", "v\r\nInjected: 1")]
    [InlineData("a", "v\0")]
    public void Headers_that_cannot_be_sent_are_refused(string name, string value)
    {
        var request = new ProbeRequest("GET", _ => { }) { ExtraHeaders = new Dictionary<string, string> { [name] = value } };

        Assert.Throws<ArgumentException>(request.Collect);
    }

    [Fact]
    public void A_parameter_that_the_request_sends_is_refused_by_name()
    {
        var request =
            new ProbeRequest("GET", writer => writer.Query("acl")) { ExtraQuery = new Dictionary<string, string?> { ["acl"] = null } };

        var error = Assert.Throws<ArgumentException>(request.Collect);

        Assert.Contains("'acl'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_names_are_told_apart_by_case()
    {
        var request =
            new ProbeRequest("GET", writer => writer.Query("acl")) { ExtraQuery = new Dictionary<string, string?> { ["ACL"] = null } };

        Assert.True(request.Collect().HasQuery("ACL"));
    }

    [Theory]
    [InlineData("Signature")]
    [InlineData("Expires")]
    [InlineData("x-oss-credential")]
    [InlineData("security-token")]
    public void A_parameter_of_the_signature_is_refused_by_name(string name)
    {
        var request = new ProbeRequest("GET", _ => { }) { ExtraQuery = new Dictionary<string, string?> { [name] = "x" } };

        var error = Assert.Throws<ArgumentException>(request.Collect);

        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_parameter_name_is_refused()
    {
        var request = new ProbeRequest("GET", _ => { }) { ExtraQuery = new Dictionary<string, string?> { [""] = "x" } };

        Assert.Throws<ArgumentException>(request.Collect);
    }

    [Fact]
    public void A_map_member_may_not_repeat_a_parameter()
    {
        var writer = new OssRequestWriter();
        writer.Query("metaQuery");

        Assert.Throws<ArgumentException>(() => writer.QueryMap(new Dictionary<string, string> { ["metaQuery"] = "" }));
    }
}
