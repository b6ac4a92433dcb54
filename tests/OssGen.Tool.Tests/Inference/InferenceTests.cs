using System.Xml.Linq;
using static OssGen.Tool.Tests.Inference.InferredSpec;

namespace OssGen.Tool.Tests.Inference;

public sealed class InferenceTests
{
    [Theory]
    [InlineData("GET /b/?motto", "GetBucketMotto", "/{Bucket}?motto")]
    [InlineData("PUT /b/k?motto", "PutObjectMotto", "/{Bucket}/{Key}?motto")]
    [InlineData("DELETE /?mottos", "DeleteMottos", "/?mottos")]
    [InlineData("HEAD /b/k?motto&versionId=1", "HeadObjectMotto", "/{Bucket}/{Key}?motto")]
    [InlineData("POST /b/?motto&comp=add", "AddBucketMotto", "/{Bucket}?motto&comp=add")]
    [InlineData("POST /b/?mottos&action=createMotto", "CreateMotto", "/{Bucket}?mottos&action=createMotto")]
    [InlineData("GET /b/?mottos&motto=&prefix=", "GetBucketMottos", "/{Bucket}?mottos")]
    [InlineData("Put /b/? motto & comp=add", "AddBucketMotto", "/{Bucket}?motto&comp=add")]
    [InlineData("GET /b/k?motto&x-oss-signature=1&Expires=2", "GetObjectMotto", "/{Bucket}/{Key}?motto")]
    public void Name_and_path_come_from_the_request_line(string line, string name, string path)
    {
        var operation = InferredSpec.Of($"{line} HTTP/1.1\n\nHTTP/1.1 200 OK\n").Element("operation")!;

        Assert.Equal((name, path), ((string)operation.Attribute("name")!, (string)operation.Attribute("path")!));
    }

    [Theory]
    [InlineData("b.oss-cn-hangzhou.aliyuncs.com", "/k?motto", "/{Bucket}/{Key}?motto")]
    [InlineData("oss-b.oss-cn-hangzhou.aliyuncs.com:443", "/?motto", "/{Bucket}?motto")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "/?motto", "/?motto")]
    [InlineData("oss-cn-hangzhou.aliyuncs.com", "/b/?motto", "/{Bucket}?motto")]
    [InlineData("127.0.0.1:9000", "/b/k?motto", "/{Bucket}/{Key}?motto")]
    [InlineData("ignored", "http://b.oss-cn-hangzhou.aliyuncs.com?motto", "/{Bucket}?motto")]
    [InlineData("ignored", "HTTP://b.oss-cn-hangzhou.aliyuncs.com/?motto", "/{Bucket}?motto")]
    [InlineData("ignored", "https://oss-cn-hangzhou.aliyuncs.com?mottos", "/?mottos")]
    [InlineData("ignored", "http://b.oss-cn-hangzhou.aliyuncs.com/k?motto", "/{Bucket}/{Key}?motto")]
    public void The_bucket_is_in_the_host_or_in_the_path(string host, string target, string path)
    {
        var operation = InferredSpec.Of($"GET {target} HTTP/1.1\nHost: {host}\n\nHTTP/1.1 200 OK\n").Element("operation")!;

        Assert.Equal(path, (string)operation.Attribute("path")!);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")]
    [InlineData("\n  <?xml version='1.0'?>\n")]
    [InlineData("<? xml version=\"1.0\" encoding=\"UTF-8\"? >\n")]
    [InlineData("")]
    public void A_body_may_follow_its_headers_without_an_empty_line_and_with_any_declaration(string declaration)
    {
        var reply = $"HTTP/1.1 200 OK\nServer: AliyunOSS\n{declaration}<Motto><Text>a</Text></Motto>\n";

        var spec = InferredSpec.Of("GET /b/?motto HTTP/1.1\n\n" + reply);

        Assert.Equal("element name=Text", spec.Tag("element", "Text"));
    }

    [Fact]
    public void The_indentation_of_a_message_is_not_part_of_its_body()
    {
        const string Exchange = "  POST /b/?motto HTTP/1.1\n\n  one\n    two\n\n  HTTP/1.1 200 OK\n";

        Assert.Equal("one\n  two", InferredSpec.Of(Exchange).Descendants("call").Single().Element("Text")!.Value);
    }

    [Fact]
    public void Headers_of_transport_and_signature_are_no_members()
    {
        const string Exchange = """
            PUT /b/?motto HTTP/1.1
            Host: b.oss-cn-hangzhou.aliyuncs.com
            Date: Fri, 24 Feb 2012 06:38:30 GMT
            Authorization: OSS4-HMAC-SHA256 x
            Content-Length: 12
            Connection: keep-alive
            User-Agent: curl
            Accept: */*
            Accept-Encoding: gzip
            x-oss-date: 20250411T064124Z
            x-oss-content-sha256: UNSIGNED-PAYLOAD
            x-oss-motto-mode: loud

            HTTP/1.1 200 OK
            Server: AliyunOSS
            Date: Fri, 24 Feb 2012 06:38:30 GMT
            Content-Length: 0
            Connection: keep-alive
            x-oss-request-id: 534B371674E88A4D8906008B
            x-oss-server-time: 12
            x-oss-motto-number: 7
            """;

        var spec = InferredSpec.Of(Exchange.Replace("/b/?motto", "/?motto", StringComparison.Ordinal));

        Assert.Equal(["x-oss-motto-mode", "x-oss-motto-number"], Names(spec.Descendants("header")));
    }

    [Fact]
    public void Pages_are_recognized_by_their_tokens()
    {
        const string Exchanges = """
            GET /b/?mottos&max-keys=1&marker=a HTTP/1.1

            HTTP/1.1 200 OK

            <ListMottosResult><IsTruncated>true</IsTruncated><NextMarker>b</NextMarker><Motto>a</Motto><Motto>b</Motto></ListMottosResult>
            """;

        var operation = InferredSpec.Of(Exchanges).Element("operation")!;

        Assert.Equal("ListBucketMottos", (string)operation.Attribute("name")!);
        Assert.Equal(
            "<paginate items=\"Mottos\" more=\"IsTruncated\"><token from=\"NextMarker\" to=\"Marker\"></token></paginate>",
            operation.Element("paginate")!.ToString(SaveOptions.DisableFormatting));
        Assert.Null(operation.Elements("query").Single(static query => (string)query.Attribute("name")! == "marker").Attribute("required"));
    }

    [Fact]
    public void A_token_that_no_request_continues_is_noted()
    {
        const string Reply = "HTTP/1.1 200 OK\n\n<R><NextMarker>b</NextMarker><Motto>a</Motto><Motto>b</Motto></R>\n";

        var run = InferredSpec.Run("GET /b/?mottos HTTP/1.1\n\n" + Reply);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<!-- The reply has NextMarker, and no request has the parameter", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<paginate items", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_is_described_in_comments_and_reported_as_missing()
    {
        var run = InferredSpec.Run("GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto><Text>1--b---</Text></Motto>\n");

        const string Element = "<element name=\"Text\"><!-- Write its meaning. Seen: 1- -b- - - --></element>";
        Assert.Contains(Element, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<doc>", run.Output.Replace("Write a <doc>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("2 texts of documentation", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_reply_adds_its_code_and_statuses_of_success_are_listed()
    {
        const string Exchanges = """
            DELETE /b/?motto HTTP/1.1

            HTTP/1.1 204 No Content

            DELETE /b/?motto HTTP/1.1

            HTTP/1.1 404 Not Found

            <Error><Code>NoSuchBucket</Code></Error>
            """;

        var operation = InferredSpec.Of(Exchanges).Element("operation")!;

        Assert.Equal("204", (string?)operation.Attribute("success"));
        Assert.Equal("NoSuchBucket", (string?)operation.Element("error")!.Attribute("code"));
        Assert.Single(operation.Elements("example"));
    }

    [Fact]
    public void An_operation_that_the_package_has_is_reported()
    {
        var run = InferredSpec.Run("GET /b/?acl HTTP/1.1\n\nHTTP/1.1 200 OK\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "error OSSGEN020: Operation 'GetBucketAcl' is already in the package OssGen (", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void Attributes_of_elements_are_left_out_with_a_warning()
    {
        var run = InferredSpec.Run("GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto>\n<Text lang=\"en\">a</Text></Motto>\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "exchanges.http(6,1): warning OSSGEN301: The attribute lang of <Text> is left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_name_operations_and_examples()
    {
        const string Exchanges = """
            ### quiet
            # @name WhisperMotto
            POST /b/?motto HTTP/1.1

            hello

            HTTP/1.1 200 OK

            ###
            // not said
            GET /b/?mottos

            HTTP/1.1 200 OK
            """;

        var spec = InferredSpec.Of(Exchanges, "--group", "mottos");

        Assert.Equal(["WhisperMotto", "GetBucketMottos"], Names(spec.Elements("operation")));
        Assert.Equal(["quiet", "usual"], Names(spec.Descendants("example")));
        Assert.Equal("mottos", (string)spec.Attribute("group")!);
    }
}
