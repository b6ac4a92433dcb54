using System.Net;

namespace OssGen.Emulator.Tests.Process;

/// <summary>Writes of every kind, each of which is acknowledged or fails, and what must be there of them.</summary>
internal sealed class DiskWrites(string bucket)
{
    private const int Large = 200_000;

    private readonly Dictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private int _age;
    private string? _policy;
    private int _round;

    /// <summary>How many writes failed.</summary>
    public int Failed { get; set; }

    public async Task PrepareAsync(OssClient client)
    {
        await client.PutBucketAsync(new() { Bucket = bucket, Acl = BucketAcl.PublicReadWrite });
        await client.PutBucketCorsAsync(bucket, [Rule(0)]);
        await client.PutObjectAsync(bucket, "kept", Content(Large));
        _objects["kept"] = Content(Large);
    }

    public async Task TryAllAsync(EmulatorProcess emulator)
    {
        _round++;
        var client = emulator.Client;
        await TryAsync(() => client.PutObjectAsync(bucket, $"put/{_round}", Content(Large)).AsTask(), () => Store($"put/{_round}"));
        await TryAsync(() => client.PutObjectAsync(bucket, "kept", Content(Large)).AsTask(), () => Store("kept"));
        await TryAsync(() => client.AppendObjectAsync(bucket, $"log/{_round}", 0, Content(Large)).AsTask(), () => Store($"log/{_round}"));
        await TryAsync(() => UploadInPartsAsync(client, $"parts/{_round}"), () => Store($"parts/{_round}"));
        await TryAsync(() => PostAsync(emulator.Endpoint, $"form/{_round}"), () => Store($"form/{_round}"));
        await TryAsync(() => client.PutBucketCorsAsync(bucket, [Rule(_round)]).AsTask(), () => _age = _round);
        var policy = Policy();
        await TryAsync(() => client.PutBucketPolicyAsync(bucket, policy).AsTask(), () => _policy = policy);
    }

    /// <summary>Requires that what was acknowledged is there, and no other object.</summary>
    public async Task CheckAsync(OssClient client)
    {
        var listed = new List<string>();
        await foreach (var entry in client.ListObjectsV2(bucket))
        {
            listed.Add(entry.Key);
        }

        Assert.Equal(_objects.Keys.Order(StringComparer.Ordinal), listed);
        foreach (var (key, expected) in _objects)
        {
            await using var got = await client.GetObjectAsync(bucket, key);
            Assert.Equal(expected, await got.ReadAsBytesAsync());
        }

        Assert.Equal(_age, (await client.GetBucketCorsAsync(bucket)).CorsRules[0].MaxAgeSeconds);
        if (_policy is not null)
        {
            Assert.Equal(_policy, (await client.GetBucketPolicyAsync(bucket)).Policy);
        }
    }

    private static CorsRule Rule(int age) =>
        new() { AllowedOrigins = ["https://example.com"], AllowedMethods = [CorsMethod.Get], MaxAgeSeconds = age };

    private byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(_round).NextBytes(content);
        return content;
    }

    // A policy is stored in the database, whose pages must be written.
    private string Policy() => $$"""
        {"Version":"1","Statement":[{"Sid":"{{new string('s', 3000)}}{{_round}}","Effect":"Allow","Principal":["other"],
        "Action":"oss:GetObject","Resource":"acs:oss:*:*:{{bucket}}/*"}]}
        """;

    private void Store(string key) => _objects[key] = Content(Large);

    private async Task TryAsync(Func<Task> write, Action acknowledged)
    {
        try
        {
            await write();
            acknowledged();
        }
        catch (OssServiceException e)
        {
            Assert.Equal((500, "InternalError"), (e.StatusCode, e.Code));
            Failed++;
        }
    }

    private async Task UploadInPartsAsync(OssClient client, string key)
    {
        var upload = await client.InitiateMultipartUploadAsync(bucket, key);
        var part = await client.UploadPartAsync(bucket, key, 1, upload.UploadId, Content(Large));
        await client.CompleteMultipartUploadAsync(
            new() { Bucket = bucket, Key = key, UploadId = upload.UploadId, Parts = [new() { PartNumber = 1, ETag = part.ETag! }] });
    }

    private async Task PostAsync(Uri endpoint, string key)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(key), "key" }, { new ByteArrayContent(Content(Large)), "file", "a" },
        };
        using var response = await http.PostAsync(new Uri(endpoint, bucket), form);
        if (response.StatusCode == HttpStatusCode.InternalServerError)
        {
            Assert.Contains("<Code>InternalError</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            throw new OssServiceException(500, "InternalError", "The form was not stored.");
        }

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }
}
