using System.Text;
using CsCheck;
using OssGen.Pipeline;
using OssGen.Tests.Faults;
using OssGen.Tests.Wire;
using static OssGen.Tests.Errors.FailedCall;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Errors;

public sealed class ServiceErrorTests
{
    private const string NoSuchBucket = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Error>
          <Code>NoSuchBucket</Code>
          <Message>The specified bucket does not exist.</Message>
          <RequestId>5C3D9175B6FC201293AD4890</RequestId>
          <HostId>test-bucket.oss.test</HostId>
          <BucketName>test-bucket</BucketName>
          <EC>0015-00000101</EC>
          <RecommendDoc>https://api.aliyun.com/troubleshoot?q=0015-00000101</RecommendDoc>
        </Error>
        """;

    [Fact]
    public async Task Every_fact_of_the_document_is_on_the_exception()
    {
        var error = await FailAsync(Answer(404, NoSuchBucket, ("x-oss-request-id", "from-header")));

        Assert.Equal(404, error.StatusCode);
        Assert.Equal(OssErrorCode.NoSuchBucket, error.Code);
        Assert.Equal("The specified bucket does not exist.", error.ServiceMessage);
        Assert.Equal("PutObject failed with NoSuchBucket (404): The specified bucket does not exist.", error.Message);
        Assert.Equal("5C3D9175B6FC201293AD4890", error.RequestId);
        Assert.Equal("test-bucket.oss.test", error.HostId);
        Assert.Equal("0015-00000101", error.EC);
        Assert.Equal(NoSuchBucket, error.RawBody);
        Assert.Equal("PutObject", error.Operation);
        Assert.Equal(404, error.Response.StatusCode);
        Assert.Equal(["BucketName", "RecommendDoc"], error.Details.Keys.Order());
        Assert.Equal("test-bucket", error.Details["BucketName"]);
    }

    [Fact]
    public async Task A_document_of_2013_with_another_order_and_a_namespace_is_read()
    {
        var error = await FailAsync(Answer(
            400,
            "<?xml version='1.0'?><Error xmlns='http://doc.oss-cn-hangzhou.aliyuncs.com'><Code>InvalidArgument</Code><Message>no such "
                + "bucket access control exists</Message>"
            + "<ArgumentValue>x</ArgumentValue><ArgumentName>x-oss-acl</ArgumentName><RequestId>id</RequestId>"
            + "<HostId>oss.aliyuncs.com</HostId></Error>"));

        Assert.Equal(OssErrorCode.InvalidArgument, error.Code);
        Assert.Equal("x-oss-acl", error.Details["ArgumentName"]);
        Assert.Equal("x", error.Details["ArgumentValue"]);
    }

    [Fact]
    public async Task The_details_of_a_denied_policy_are_named_by_their_path()
    {
        var error = await FailAsync(Error(403, "AccessDenied", "<AccessDeniedDetail><PolicyType>"
            + "AccountLevelIdentityBasedPolicy</PolicyType><NoPermissionType>ImplicitDeny</NoPermissionType></AccessDeniedDetail>"));

        Assert.Equal("ImplicitDeny", error.Details["AccessDeniedDetail/NoPermissionType"]);
        Assert.Equal("AccountLevelIdentityBasedPolicy", error.Details["AccessDeniedDetail/PolicyType"]);
        Assert.Equal("0001-00000001", error.EC);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_HEAD_error_is_read_from_its_header_with_or_without_padding(bool padded)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(NoSuchBucket.ReplaceLineEndings("\r\n") + " "));
        Assert.EndsWith("=", encoded, StringComparison.Ordinal);
        var handler = new ScriptedHandler(
            Answer(404, "", ("x-oss-err", padded ? encoded : encoded.TrimEnd('=')), ("x-oss-ec", "0015-00000101")));
        using var client = TestClient.Create(handler);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(OssErrorCode.NoSuchBucket, error.Code);
        Assert.Equal("test-bucket", error.Details["BucketName"]);
        Assert.Equal("0015-00000101", error.EC);
    }

    [Theory]
    [InlineData(304, "NotModified")]
    [InlineData(404, "NotFound")]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(499, "Status499")]
    public async Task Without_a_document_the_code_is_the_statuss_name(int status, string code)
    {
        var error = await FailAsync(Answer(status, "", ("x-oss-request-id", "id-3"), ("x-oss-ec", "0001-00000002")));

        Assert.Equal(code, error.Code);
        Assert.Equal("id-3", error.RequestId);
        Assert.Equal("0001-00000002", error.EC);
        Assert.Null(error.RawBody);
        Assert.Empty(error.Details);
    }

    [Theory]
    [InlineData("<html><body>Bad Gateway</body></html>")]
    [InlineData("<Error><Code>Half")]
    [InlineData("<!DOCTYPE Error [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Error><Code>&x;</Code></Error>")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("{\"Code\":\"X\"")]
    [InlineData("plain words")]
    public async Task A_body_that_is_no_error_document_is_kept_as_it_is(string body)
    {
        var error = await FailAsync(Answer(403, body));

        Assert.Equal("Forbidden", error.Code);
        Assert.Equal(body, error.RawBody);
        Assert.Contains("not an OSS error document", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_body_is_read_only_so_far()
    {
        var handler = new ScriptedHandler((_, _) => Task.FromResult(Reply(403, new StreamContent(new EndlessStream()))));
        using var client = TestClient.Create(handler);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestPut()));

        Assert.Equal("Forbidden", error.Code);
        Assert.Equal(64 * 1024, error.RawBody!.Length);
    }

    [Fact]
    public async Task A_document_with_countless_elements_keeps_a_bounded_number()
    {
        var many = string.Concat(Enumerable.Range(0, 2000).Select(index => $"<E{index}>v</E{index}>"));

        var error = await FailAsync(Error(403, "AccessDenied", many));

        Assert.Equal(OssErrorCode.AccessDenied, error.Code);
        Assert.InRange(error.Details.Count, 1, 256);
    }

    [Fact]
    public void A_damaged_document_is_read_or_refused() => XmlDocuments.Damaged(Gen.OneOf(
        NoSuchBucket,
        "<Error><Code>A</Code><Detail><RequestTime>1</RequestTime><Deep><Deeper>2</Deeper></Deep></Detail></Error>",
        "{\"Error\":{\"Code\":\"A\",\"Message\":\"\\ud83d\\ude00\",\"Inner\":{\"a\":[1,\"b\"]}}}",
        "{\"message\":\"\\ud83d\\ude00 words\"}")).Sample(
        body =>
        {
            Assert.Equal(ErrorDocument.TryReadXml(body, out var xml), xml is not null);
            Assert.Equal(ErrorDocument.TryReadJson(body, out var json), json is not null);
        },
        iter: 10_000);

    [Theory]
    [InlineData("key\uFFFE")]
    [InlineData("key\uFFFF")]
    [InlineData("key\u0001")]
    public async Task A_document_that_repeats_characters_which_XML_does_not_allow_is_read(string key)
    {
        var error = await FailAsync(Error(404, "NoSuchKey", $"<Key>{key}</Key>"));

        Assert.Equal(OssErrorCode.NoSuchKey, error.Code);
        Assert.Equal("key\uFFFD", error.Details["Key"]);
        Assert.Contains(key, error.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elements_in_elements_are_named_by_their_path_at_all_depths()
    {
        var error = await FailAsync(Error(403, "RequestTimeTooSkewed", "<Detail><RequestTime>1</RequestTime><ServerTime>2</ServerTime>"
            + "</Detail><InnerError><A><B><C>deep</C></B></A><Field1>f</Field1></InnerError>"));

        Assert.Equal("1", error.Details["Detail/RequestTime"]);
        Assert.Equal("2", error.Details["Detail/ServerTime"]);
        Assert.Equal("deep", error.Details["InnerError/A/B/C"]);
        Assert.Equal("f", error.Details["InnerError/Field1"]);
        Assert.Equal("RequestTimeTooSkewed", error.Code);
    }

    [Fact]
    public async Task Deep_elements_with_long_names_keep_a_bounded_text()
    {
        var name = new string('n', 300);
        var depth = 50;
        var error = await FailAsync(Error(
            403, "AccessDenied", string.Concat(Enumerable.Repeat($"<{name}>", depth))
                + string.Concat(Enumerable.Repeat("<x>v</x>", 500))
                + string.Concat(Enumerable.Repeat($"</{name}>", depth))));

        Assert.Equal(OssErrorCode.AccessDenied, error.Code);
        Assert.All(error.Details.Keys, key => Assert.True(key.Length < 1024, $"{key.Length} characters"));
    }

    [Fact]
    public async Task A_203_is_an_error_when_the_request_carried_a_callback()
    {
        using var client = TestClient.Create(new ScriptedHandler(Error(203, "CallbackFailed")));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestPost { Callback = true }));

        Assert.Equal(OssErrorCode.CallbackFailed, error.Code);
        Assert.Equal(203, error.StatusCode);
    }

    [Fact]
    public async Task A_203_without_a_callback_is_a_success()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(203, "<Test>x</Test>")));

        Assert.Equal("x", (await client.SendAsync(new TestPost())).Text);
    }

    [Fact]
    public void ToString_tells_everything_but_the_document()
    {
        var error = new OssServiceException(403, "SignatureDoesNotMatch", "It differs.")
        {
            Operation = "GetObject",
            RequestId = "id-5",
            HostId = "host",
            EC = "0002-1",
            RawBody = "<Error><StringToSign>secret</StringToSign></Error>",
            Details = new Dictionary<string, string> { ["StringToSign"] = "secret", ["BucketName"] = "b", ["Key"] = "k\n" },
        };

        var text = error.ToString();

        Assert.Equal(
            "OssGen.OssServiceException: GetObject failed with SignatureDoesNotMatch (403): It differs. "
                + @"(bucket b, key k\u000A, request id id-5, host host, EC 0002-1)",
            text);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_echoed_token_and_secret_are_taken_out_of_every_text()
    {
        const string Token = "token+with/signs==";
        var handler = new ScriptedHandler(Error(
            403, "SignatureDoesNotMatch",
            $"<StringToSign>GET\nx-oss-security-token:{Token}\n{Uri.EscapeDataString(Token)} my-secret-key</StringToSign>"));
        using var client = TestClient.Create(handler, options => options.Credentials = new OssCredentials("id", "my-secret-key", Token));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        foreach (var text in new[] { error.RawBody!, error.Details["StringToSign"], error.ToString() })
        {
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(Token), text, StringComparison.Ordinal);
            Assert.DoesNotContain("my-secret-key", text, StringComparison.Ordinal);
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));

        public override bool CanSeek => false;
    }
}
