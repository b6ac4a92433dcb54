using System.Globalization;
using System.Text;

namespace OssGen.Conformance.Tests.Keys;

public sealed class KeyTests(KeySite site) : IClassFixture<KeySite>
{
    private static readonly string[] Keys =
    [
        "../../x", "a/./b", "%2e%2e/x", "a%2Fb", "a//b", ".", "..", "a/..", "a/", "with spaces ", "a+b", "a%b", "q?x=1&y#z", "!'()*",
        "\"quoted\" <&>",
        "中文/键", "emoji 🎈", "é\u0301", "~_-.", "a\\b", "C:\\x", "con", "line\nfeed\tand\u0001control",
    ];

    public static TheoryData<string, OssAddressingStyle, OssSignatureVersion> Cases()
    {
        var cases = new TheoryData<string, OssAddressingStyle, OssSignatureVersion>();
        foreach (var key in Keys)
        {
            cases.Add(key, OssAddressingStyle.Path, OssSignatureVersion.V1);
            cases.Add(key, OssAddressingStyle.Path, OssSignatureVersion.V4);
            cases.Add(key, OssAddressingStyle.VirtualHosted, OssSignatureVersion.V1);
            cases.Add(key, OssAddressingStyle.VirtualHosted, OssSignatureVersion.V4);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Travels_as_it_is_and_names_its_own_object(string key, OssAddressingStyle style, OssSignatureVersion version)
    {
        var lines = new List<string>();
        using var client = site.NewClient(style, version, lines);
        var bucket = site.NewBucketName();
        await client.PutBucketAsync(bucket);

        await client.PutObjectAsync(bucket, key, "content of " + key);
        await using var got = await client.GetObjectAsync(bucket, key);

        Assert.Equal("content of " + key, await got.ReadAsStringAsync());
        var path = (style == OssAddressingStyle.Path ? "/" + bucket : "") + "/" + Escaped(key);
        Assert.Equal(["PUT " + path, "GET " + path], lines.Skip(1));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Comes_back_in_listings(string key, OssAddressingStyle style, OssSignatureVersion version)
    {
        using var client = site.NewClient(style, version, []);
        var bucket = site.NewBucketName();
        await client.PutBucketAsync(bucket);
        await client.PutObjectAsync(bucket, key, "x");

        var first = await client.ListObjectsAsync(new() { Bucket = bucket, Prefix = key });
        var second = await client.ListObjectsV2Async(new() { Bucket = bucket, Prefix = key });

        Assert.Equal((key, key), (first.Prefix, Assert.Single(first.Contents).Key));
        Assert.Equal((key, key), (second.Prefix, Assert.Single(second.Contents).Key));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_copied_from_and_deleted_in_a_batch(string key, OssAddressingStyle style, OssSignatureVersion version)
    {
        using var client = site.NewClient(style, version, []);
        var bucket = site.NewBucketName();
        await client.PutBucketAsync(bucket);
        await client.PutObjectAsync(bucket, key, "x");

        await client.CopyObjectAsync(new() { Bucket = bucket, Key = "copy", SourceKey = key });
        var deleted = await client.DeleteMultipleObjectsAsync(new() { Bucket = bucket, Objects = [new() { Key = key }] });

        Assert.Equal(key, Assert.Single(deleted.Deleted).Key);
        Assert.Equal("copy", Assert.Single((await client.ListObjectsAsync(bucket)).Contents).Key);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_reached_by_a_presigned_request(string key, OssAddressingStyle style, OssSignatureVersion version)
    {
        using var client = site.NewClient(style, version, []);
        using var connection = site.NewConnection();
        var bucket = site.NewBucketName();
        await client.PutBucketAsync(bucket);
        await client.PutObjectAsync(bucket, key, "content of " + key);
        var presigned = client.Presign(new GetObjectRequest { Bucket = bucket, Key = key }, TimeSpan.FromMinutes(1));

        using var request = new HttpRequestMessage(presigned.Method, presigned.Uri);
        using var reply = await connection.SendAsync(request, CancellationToken.None);

        Assert.Equal("content of " + key, await reply.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// The path form of OSS, written down a second time: letters, digits, <c>-._~/</c> stand, all other bytes are escaped.
    /// </summary>
    private static string Escaped(string key)
    {
        var escaped = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(key))
        {
            _ = char.IsAsciiLetterOrDigit((char)value) || "-._~/".Contains((char)value, StringComparison.Ordinal)
                ? escaped.Append((char)value)
                : escaped.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }

        return escaped.ToString();
    }
}
