using System.Globalization;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class UploadVerificationTests
{
    private const string Completed = "<CompleteMultipartUploadResult><ETag>\"e\"</ETag></CompleteMultipartUploadResult>";

    private static readonly string Sum = OssCrc64.Compute("abc"u8).ToString(CultureInfo.InvariantCulture);

    public static TheoryData<string, string?> Unverified
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var operation in new[] { "PutObject", "UploadPart", "AppendObject", "CompleteMultipartUpload" })
            {
                foreach (var sum in new[] { null, "", "x", "-1", "0x1", "18446744073709551616" })
                {
                    data.Add(operation, sum);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Unverified))]
    public async Task An_upload_whose_reply_has_no_sum_is_no_success(string operation, string? sum)
    {
        using var client = Client(operation, sum);

        var failure = await Assert.ThrowsAsync<OssResponseException>(() => UploadAsync(client, operation));

        Assert.Contains("x-oss-hash-crc64ecma", failure.Message, StringComparison.Ordinal);
        Assert.Contains("VerifyUploads", failure.Message, StringComparison.Ordinal);
        Assert.Equal(operation, failure.Operation);
    }

    [Theory]
    [InlineData("PutObject")]
    [InlineData("UploadPart")]
    [InlineData("AppendObject")]
    [InlineData("CompleteMultipartUpload")]
    public async Task An_upload_whose_reply_has_a_sum_is_one(string operation)
    {
        using var client = Client(operation, Sum);

        var result = await UploadAsync(client, operation);

        Assert.Equal((200, Sum), (result.Response.StatusCode, result.Response.Headers.GetValueOrDefault("x-oss-hash-crc64ecma")));
    }

    [Theory]
    [InlineData("PutObject")]
    [InlineData("UploadPart")]
    [InlineData("AppendObject")]
    [InlineData("CompleteMultipartUpload")]
    public async Task With_checks_off_no_sum_is_needed(string operation)
    {
        using var client = Client(operation, sum: null, verifies: false);

        var result = await UploadAsync(client, operation);

        Assert.Equal((200, null), (result.Response.StatusCode, result.Response.Headers.GetValueOrDefault("x-oss-hash-crc64ecma")));
    }

    [Fact]
    public async Task A_part_that_is_copied_needs_none()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(
            200, "<CopyPartResult><ETag>\"e\"</ETag></CopyPartResult>", ("x-oss-request-id", "id-1"))) { IsOss = false });

        var result = await client.UploadPartCopyAsync(
            new() { Bucket = "test-bucket", Key = "k", UploadId = "u", PartNumber = 1, SourceKey = "s" });

        Assert.Equal("\"e\"", result.ETag);
    }

    [Fact]
    public async Task A_body_that_was_not_read_is_no_success()
    {
        using var client = TestClient.Create(new Unread());

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestPut { Content = "abc" }));
    }

    [Theory]
    [InlineData("query")]
    [InlineData("header")]
    public async Task A_failed_callback_is_no_success_wherever_it_was_asked_for(string place)
    {
        using var client = TestClient.Create(new ScriptedHandler(Error(203, "CallbackFailed")));
        var request = new PutObjectRequest { Bucket = "test-bucket", Key = "k", Content = "abc" };
        request = place == "query"
            ? request with { ExtraQuery = new Dictionary<string, string?> { ["callback"] = "e30=" } }
            : request with { Callback = "{}" };

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await client.PutObjectAsync(request));

        Assert.Equal("CallbackFailed", failure.Code);
    }

    [Fact]
    public async Task What_the_callback_server_answered_is_told_wherever_it_was_asked_for()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, "{}", ("x-oss-hash-crc64ecma", Sum))));

        var result = await client.CompleteMultipartUploadAsync(new()
        {
            Bucket = "test-bucket",
            Key = "k",
            UploadId = "u",
            Parts = [new() { PartNumber = 1, ETag = "\"e\"" }],
            ExtraQuery = new Dictionary<string, string?> { ["callback"] = "e30=" },
        });

        Assert.Equal("{}", result.CallbackBody);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\n<!-- - -->\n")]
    public async Task An_error_in_a_reply_of_success_keeps_what_it_says(string prolog)
    {
        const string Document =
            "<Error><Code>InternalError</Code><Message>m</Message><RequestId>id-7</RequestId><EC>0001-00000001</EC></Error>";
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, prolog + Document)));

        foreach (var operation in new[] { "PutObject", "CompleteMultipartUpload", "CopyObject", "GetBucketAcl", "PutBucket" })
        {
            var failure = await Assert.ThrowsAsync<OssServiceException>(() => UploadAsync(client, operation));

            Assert.Equal(
                (200, "InternalError", "id-7", "0001-00000001"), (failure.StatusCode, failure.Code, failure.RequestId, failure.EC));
        }
    }

    private static OssClient Client(string operation, string? sum, bool verifies = true)
    {
        var body = operation == "CompleteMultipartUpload" ? Completed : "";
        (string, string)[] headers =
        [
            ("x-oss-request-id", "id-1"),
            ("x-oss-next-append-position", "3"),
            .. sum is null ? [] : new[] { ("x-oss-hash-crc64ecma", sum) },
        ];
        return TestClient.Create(
            new ScriptedHandler(Answer(200, body, headers)) { IsOss = false }, options => options.VerifyUploads = verifies);
    }

    private static async Task<OssResult> UploadAsync(OssClient client, string operation) => operation switch
    {
        "PutObject" => await client.PutObjectAsync("test-bucket", "k", "abc"),
        "UploadPart" => await client.UploadPartAsync("test-bucket", "k", 1, "u", "abc"),
        "AppendObject" => await client.AppendObjectAsync("test-bucket", "k", 0, "abc"),
        "CompleteMultipartUpload" => await client.CompleteMultipartUploadAsync(
            new() { Bucket = "test-bucket", Key = "k", UploadId = "u", Parts = [new() { PartNumber = 1, ETag = "\"e\"" }] }),
        "CopyObject" => await client.CopyObjectAsync(new() { Bucket = "test-bucket", Key = "k", SourceKey = "s" }),
        "PutBucket" => await client.PutBucketAsync("test-bucket"),
        _ => await client.GetBucketAclAsync("test-bucket"),
    };

    private sealed class Unread : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Reply(200, [], ("x-oss-request-id", "id-1"), ("x-oss-hash-crc64ecma", Sum)));
    }
}
