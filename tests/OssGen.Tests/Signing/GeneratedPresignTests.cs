using Microsoft.Extensions.Time.Testing;
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
            Content = OssContent.Empty,
            ContentType = "text/plain",
            Metadata = new Dictionary<string, string> { ["author"] = "alice" },
        };

        var presigned = client.Presign(put, TimeSpan.FromMinutes(1));

        Assert.Equal(HttpMethod.Put, presigned.Method);
        Assert.Equal(
            new Dictionary<string, string> { ["Content-Type"] = "text/plain", ["x-oss-meta-author"] = "alice" },
            presigned.Headers.ToDictionary());
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
