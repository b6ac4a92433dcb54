using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Faults;
using OssGen.Tests.Vectors;

namespace OssGen.Tests.Signing;

/// <summary>Generated requests through the public method, against published URLs.</summary>
public sealed class GeneratedPresignTests
{
    private static readonly FakeTimeProvider Clock = new(DateTimeOffset.FromUnixTimeSeconds(1_702_743_657));

    [Fact]
    public void A_generated_request_gives_the_published_url()
    {
        using var client = Client(OssSignatureVersion.V4);

        var presigned = client.Presign(new GetObjectRequest { Bucket = "examplebucket", Key = "a.txt" }, TimeSpan.FromSeconds(1));

        Assert.Equal(
            UrlParts.Of(SignatureVectors.Find("v4Presign-048").GetProperty("expected").GetProperty("url").GetString()!), UrlParts.Of(
                presigned.Url));
    }

    [Fact]
    public void V1_signs_what_the_spec_marks_as_signed()
    {
        using var client = Client(OssSignatureVersion.V1);
        var acl = new GetBucketAclRequest { Bucket = "examplebucket" };

        var url = client.Presign(acl, TimeSpan.FromMinutes(1)).Url;

        var expected = OssGen.Wire.OssSignatureV1.Signature("sk", "GET\n\n\n1702743717\n/examplebucket/?acl");
        Assert.Contains("&Signature=" + Uri.EscapeDataString(expected), url, StringComparison.Ordinal);
    }

    [Fact]
    public void An_upload_lists_the_headers_that_bind_it()
    {
        using var client = Client(OssSignatureVersion.V4);
        var put = new PutObjectRequest
        {
            Bucket = "examplebucket",
            Key = "a.txt",
            ContentType = "text/plain",
            Metadata = new Dictionary<string, string> { ["author"] = "alice" },
        };

        var presigned = client.Presign(put, TimeSpan.FromMinutes(1));

        Assert.Equal(HttpMethod.Put, presigned.Method);
        Assert.Equal(
            new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["x-oss-meta-author"] = "alice" },
            presigned.Headers.ToDictionary());
    }

    public static TheoryData<string, IOssRequest> Uploads => new()
    {
        { "PutObjectRequest", new PutObjectRequest { Bucket = "examplebucket", Key = "k" } },
        { "AppendObjectRequest", new AppendObjectRequest { Bucket = "examplebucket", Key = "k", Position = 0 } },
        { "UploadPartRequest", new UploadPartRequest { Bucket = "examplebucket", Key = "k", UploadId = "id", PartNumber = 1 } },
    };

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task An_upload_is_presigned_without_content_but_not_sent_without_it(string name, IOssRequest upload)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(200));
        using var client = TestClient.Create(handler);

        var presigned = client.Presign(upload, TimeSpan.FromMinutes(1));
        var failure = await Assert.ThrowsAsync<ArgumentException>(async () => await (upload switch
        {
            PutObjectRequest put => client.PutObjectAsync(put).AsTask(),
            AppendObjectRequest append => client.AppendObjectAsync(append).AsTask(),
            _ => (Task)client.UploadPartAsync((UploadPartRequest)upload).AsTask(),
        }));

        Assert.Empty(presigned.Headers);
        Assert.Contains($"{name}.Content", failure.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Seen);
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void What_OSS_takes_from_the_URL_is_in_the_URL(OssSignatureVersion version)
    {
        using var client = Client(version);
        var put = new PutObjectRequest
        {
            Bucket = "examplebucket",
            Key = "k",
            Callback = "{}",
            CallbackVar = "{}",
            TrafficLimit = 819_200,
            RequestPayer = RequestPayer.Requester,
        };

        var presigned = client.Presign(put, TimeSpan.FromMinutes(1));

        var query = System.Web.HttpUtility.ParseQueryString(presigned.Uri.Query);
        Assert.Empty(presigned.Headers);
        Assert.Equal(
            ("e30=", "e30=", "819200", "requester"),
            (query["callback"], query["callback-var"], query["x-oss-traffic-limit"], query["x-oss-request-payer"]));
    }

    [Fact]
    public void A_parameter_that_a_member_sends_is_not_given_twice()
    {
        using var client = Client(OssSignatureVersion.V4);
        var get = new GetObjectRequest
        {
            Bucket = "examplebucket",
            Key = "k",
            TrafficLimit = 819_200,
            ExtraQuery = new Dictionary<string, string?> { ["x-oss-traffic-limit"] = "819200" },
        };

        var failure = Assert.Throws<ArgumentException>(() => client.Presign(get, TimeSpan.FromMinutes(1)));

        Assert.Contains("x-oss-traffic-limit", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void V4_takes_seven_days_and_no_second_more()
    {
        using var client = Client(OssSignatureVersion.V4);
        var acl = new GetBucketAclRequest { Bucket = "examplebucket" };
        var week = TimeSpan.FromDays(7);

        Assert.Contains("x-oss-expires=604800", client.Presign(acl, week).Url, StringComparison.Ordinal);
        Assert.Contains(
            "at most 7 days", Assert.Throws<ArgumentOutOfRangeException>(() => client.Presign(acl, week + TimeSpan.FromSeconds(1))).Message,
            StringComparison.Ordinal);
    }

    private static OssClient Client(OssSignatureVersion version) => new(new()
    {
        Region = "cn-hangzhou",
        SignatureVersion = version,
        Credentials = new OssCredentials("ak", "sk"),
        TimeProvider = Clock,
    });
}
