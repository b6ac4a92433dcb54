using System.Text.Json.Nodes;

namespace OssGen.Emulator.Tests.Vectors;

/// <summary>The code of docs/vectors.md, and of docs/emulator.md about vectors, run against the emulator.</summary>
public sealed class VectorsPageTests
{
    [Fact]
    public async Task The_emulator_finds_the_nearest_article()
    {
        await using var emulator = await OssEmulator.StartAsync(new() { Accounts = [new("id", "secret", "oss-tester")] });
        using var local = new OssClient(new()
        {
            Endpoint = emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            AccountId = "oss-tester",
            Credentials = new OssCredentials("id", "secret"),
        });

        var found = await SearchAsync(local);

        Assert.Equal([("doc-001", "Buckets hold objects.")], found);
    }

    [Fact]
    public async Task An_emulator_with_the_default_account_creates_vector_buckets()
    {
        await using var emulator = await OssEmulator.StartAsync();
        using var client = new OssClient(new()
        {
            Endpoint = emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            AccountId = "oss-emulator",
            Credentials = new OssCredentials("id", "secret"),
        });
        await client.PutVectorBucketAsync("knowledge");

        Assert.Equal("acs:ossvector:cn-hangzhou:oss-emulator:knowledge", (await client.GetVectorBucketAsync("knowledge")).Bucket.Name);
    }

    [Fact]
    public void A_client_is_configured_by_region_and_account()
    {
        var (id, secret) = ("id", "secret");
        using var client = new OssClient(new()
        {
            Region = "cn-hangzhou",
            AccountId = "174649585760xxxx",
            Credentials = new OssCredentials(id, secret),
        });

        var presigned = client.Presign(new GetVectorBucketRequest { Bucket = "knowledge" }, TimeSpan.FromMinutes(1));

        Assert.Equal("knowledge-174649585760xxxx.cn-hangzhou.oss-vectors.aliyuncs.com", new Uri(presigned.Url).Host);
    }

    private static async Task<List<(string Key, string? Text)>> SearchAsync(OssClient client)
    {
        await client.PutVectorBucketAsync("knowledge");
        await client.PutVectorIndexAsync(new()
        {
            Bucket = "knowledge",
            IndexName = "articles",
            DataType = VectorDataType.Float32,
            Dimension = 3,
            DistanceMetric = VectorDistanceMetric.Cosine,
            Metadata = new() { NonFilterableMetadataKeys = ["text"] },
        });
        await client.PutVectorsAsync(new()
        {
            Bucket = "knowledge",
            IndexName = "articles",
            Vectors =
            [
                new()
                {
                    Key = "doc-001",
                    Data = new() { Float32 = [0.9f, 0.1f, 0] },
                    Metadata = new JsonObject
                    {
                        ["text"] = "Buckets hold objects.", ["topic"] = new JsonArray("storage"), ["year"] = "2026",
                    },
                },
                new() { Key = "doc-002", Data = new() { Float32 = [0, 0.2f, 0.8f] } },
            ],
        });
        var near = await client.QueryVectorsAsync(new()
        {
            Bucket = "knowledge",
            IndexName = "articles",
            QueryVector = new() { Float32 = [1, 0, 0] },
            TopK = 5,
            Filter = new JsonObject { ["topic"] = new JsonObject { ["$in"] = new JsonArray("storage", "search") }, ["year"] = "2026" },
            ReturnDistance = true,
            ReturnMetadata = true,
        });
        foreach (var vector in near.Vectors)
        {
            Console.WriteLine($"{vector.Key}, {vector.Distance}: {vector.Metadata?.ToNode()?["text"]}");
        }

        await foreach (var vector in client.ListVectors(new() { Bucket = "knowledge", IndexName = "articles", ReturnMetadata = true }))
        {
            Console.WriteLine($"{vector.Key}: {vector.Metadata}");
        }

        return [.. near.Vectors.Select(static vector => (vector.Key, (string?)vector.Metadata?.ToNode()?["text"]))];
    }
}
