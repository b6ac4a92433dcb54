using System.Xml.Linq;

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

    [Theory]
    [InlineData("Count", "3", "long")]
    [InlineData("Days", "3", "int")]
    [InlineData("Days", "3000000000", "long")]
    [InlineData("Size", "3", "long")]
    [InlineData("Days", "03", null)]
    [InlineData("Days", "+3", null)]
    [InlineData("UploadId", "3", null)]
    [InlineData("Key", "true", null)]
    [InlineData("Enabled", "true", "bool")]
    [InlineData("Enabled", "True", "bool")]
    [InlineData("Enabled", "yes", null)]
    [InlineData("Created", "2012-02-24T06:38:30.000Z", "time")]
    [InlineData("Created", "2012-02-24T06:38:30+08:00", "time")]
    [InlineData("Created", "Fri, 24 Feb 2012 06:38:30 GMT", "time")]
    [InlineData("Created", "2012-02-24", null)]
    [InlineData("Version", "1.0", null)]
    [InlineData("Text", "hello", null)]
    [InlineData("Text", "", null)]
    public void Types_of_replies_fit_the_values(string name, string value, string? type)
    {
        var spec = InferredSpec.Of($"GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto><{name}>{value}</{name}></Motto>\n");

        Assert.Equal(type, (string?)spec.Descendants("element").Single().Attribute("type"));
    }

    [Theory]
    [InlineData("<Created>2012-02-24T06:38:30.000Z</Created>", "time")]
    [InlineData("<Created>2012-02-24T06:38:30Z</Created>", null)]
    [InlineData("<Enabled>true</Enabled>", "bool")]
    [InlineData("<Enabled>True</Enabled>", null)]
    public void Types_of_requests_are_those_that_the_client_writes_alike(string element, string? type)
    {
        var spec = InferredSpec.Of($"PUT /b/?motto HTTP/1.1\n\n<Motto>{element}</Motto>\n\nHTTP/1.1 200 OK\n");

        Assert.Equal(type, (string?)spec.Descendants("element").Single().Attribute("type"));
    }

    [Fact]
    public void What_all_exchanges_of_an_operation_have_is_required()
    {
        const string Exchanges = """
            PUT /b/?motto&mode=loud&level=1 HTTP/1.1
            x-oss-a: 1
            x-oss-b: 1

            <Motto><Text>a</Text><Days>1</Days></Motto>

            HTTP/1.1 200 OK

            PUT /b/?motto&mode=loud HTTP/1.1
            x-oss-a: 2

            <Motto><Text></Text></Motto>

            HTTP/1.1 200 OK
            """;

        var spec = InferredSpec.Of(Exchanges);

        Assert.Equal(
            ["mode", "x-oss-a", "Text"],
            Names(spec.Descendants().Where(static element => (string?)element.Attribute("required") == "true" && element.Name != "body")));
        Assert.Equal(2, spec.Descendants("example").Count());
    }

    [Fact]
    public void A_parameter_that_is_empty_in_an_exchange_is_not_required() =>
        Assert.Equal("query name=tone", InferredSpec.Of("GET /b/?motto&tone= HTTP/1.1\n\nHTTP/1.1 200 OK\n").Tag("query", "tone"));

    [Theory]
    [InlineData("<Text>a</Text><Text>b</Text>", "element name=Text list=string")]
    [InlineData("<Texts><Text>a</Text></Texts>", "element name=Texts/Text list=string")]
    [InlineData("<TextSet><Text>a</Text><Text>b</Text></TextSet>", "element name=TextSet/Text list=string")]
    [InlineData("<TextControl><Text>a</Text></TextControl>", "element name=TextControl/Text")]
    [InlineData("<TextControl><Text>a</Text><Text>b</Text></TextControl>", "element name=TextControl/Text list=string")]
    [InlineData("<Line><Text>a</Text><Size>1</Size></Line>", "element name=Line type=Line")]
    [InlineData("<Lines><Line><Text>a</Text><Size>1</Size></Line></Lines>", "element name=Lines/Line list=Line")]
    [InlineData("<CommonPrefixes><Text>a</Text></CommonPrefixes>", "element name=CommonPrefixes list=CommonPrefixes")]
    public void Lists_come_from_repetition_and_from_names(string content, string tag)
    {
        var spec = InferredSpec.Of($"GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto>{content}</Motto>\n");

        Assert.Equal(tag, spec.Element("operation")!.Element("result")!.Element("element")!.Tag());
    }

    [Fact]
    public void A_shape_of_the_package_is_used_where_it_fits_and_not_declared_again()
    {
        var fitting = InferredSpec.Of(Reply("<Owner><ID>1</ID><DisplayName>a</DisplayName></Owner><Size>1</Size>"));
        var other = InferredSpec.Of(Reply("<Owner><ID>1</ID><Mail>a</Mail></Owner><Size>1</Size>"));

        Assert.Equal("element name=Owner type=Owner", fitting.Tag("element", "Owner"));
        Assert.Empty(fitting.Elements("shape"));
        Assert.Equal("element name=Owner type=GetBucketMottoOwner", other.Tag("element", "Owner"));
        Assert.Equal("GetBucketMottoOwner", (string?)other.Element("shape")!.Attribute("name"));
    }

    [Fact]
    public void Alike_elements_share_a_shape_and_others_have_their_own()
    {
        var spec = InferredSpec.Of(Reply(
            "<First><Line><Text>a</Text><Size>1</Size></Line><Days>1</Days></First>"
                + "<Second><Line><Text>b</Text></Line><Days>1</Days></Second>"
                + "<Third><Line><Color>red</Color><Width>1</Width></Line><Days>1</Days></Third>"));

        Assert.Equal(["First", "Line", "Second", "Third", "ThirdLine"], Names(spec.Elements("shape")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_are_taken_or_reserved_are_replaced()
    {
        const string Exchange = """
            PUT /b/k?motto&text=1 HTTP/1.1
            x-oss-text: 2

            <Motto><Text>3</Text><Key>4</Key><ToString>5</ToString></Motto>

            HTTP/1.1 200 OK
            x-oss-response: 6
            """;

        var spec = InferredSpec.Of(Exchange);

        Assert.Equal("query name=text type=int required=true", spec.Tag("query", "text"));
        Assert.Contains("member=HeaderText", spec.Tag("header", "x-oss-text"), StringComparison.Ordinal);
        Assert.Contains("member=PutObjectMottoText", spec.Tag("element", "Text"), StringComparison.Ordinal);
        Assert.Contains("member=PutObjectMottoKey", spec.Tag("element", "Key"), StringComparison.Ordinal);
        Assert.Contains("member=HeaderResponse", spec.Tag("header", "x-oss-response"), StringComparison.Ordinal);
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

    private static IEnumerable<string> Names(IEnumerable<XElement> elements) =>
        elements.Select(static element => (string)element.Attribute("name")!);

    private static string Reply(string content) => $"GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto>{content}</Motto>\n";
}
