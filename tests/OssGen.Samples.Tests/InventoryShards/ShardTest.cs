using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.InventoryShards;

/// <summary>A test of the classes of the sample, with buckets of an emulator.</summary>
public abstract class ShardTest(Oss oss) : IClassFixture<Oss>
{
    private protected const string DataFile = "inventories/photos/all/data/part-0.csv.gz";

    private protected OssClient Client => oss.Client;

    private protected static IEnumerable<InventoryRow> Rows(string prefix, int count) =>
        Enumerable.Range(0, count).Select(number => new InventoryRow($"{prefix}{number}", 3));

    private protected static byte[] Compressed(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }

    private protected static byte[] Manifest(params string[] files) => Encoding.UTF8.GetBytes(
        $$"""{"fileFormat":"CSV","fileSchema":"Bucket, Key, Size","files":[{{string.Join(',', files)}}]}""");

    private protected static ShardWorker Worker(string bucket, ShardPlan plan, OssClient client, TextWriter? log = null) =>
        new(client, bucket, plan, rowsOfACheckpoint: 1000, log ?? TextWriter.Null);

    private protected OssClient ClientWith(HttpMessageHandler handler) => new(new()
    {
        Endpoint = oss.Endpoint.ToString(),
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        HttpHandler = handler,
    });

    private protected async Task<string> BucketAsync(string name)
    {
        var bucket = name.ToLowerInvariant();
        await Client.PutBucketAsync(bucket);
        return bucket;
    }

    private protected async Task PutCsvAsync(string bucket, string csv)
    {
        var content = Compressed(csv);
        await Client.PutObjectAsync(bucket, DataFile, content);
        await ExampleInventory.PutManifestAsync(Client, bucket, Manifest(FileOf(content)));
    }

    private protected async Task<ShardPlan> PlanAsync(string bucket, IReadOnlyList<string> prefixes, int wanted)
    {
        var manifest = await InventoryManifest.ReadAsync(Client, bucket, ExampleInventory.Manifest, default);
        var plans = new PlanStore(Client, bucket, ExampleInventory.Manifest);
        await plans.PutAsync(ShardPlan.Of(ExampleInventory.Manifest, manifest, prefixes, wanted), default);
        return await plans.GetAsync(default);
    }

    private protected async Task RunAsync(string bucket, ShardPlan plan)
    {
        foreach (var shard in plan.Shards)
        {
            await Worker(bucket, plan, Client).RunAsync(shard.Id);
        }
    }

    private static string FileOf(byte[] content)
    {
        var md5 = Convert.ToHexStringLower(MD5.HashData(content));
        return $$"""{"key":"{{DataFile}}","size":{{content.Length}},"MD5checksum":"{{md5}}"}""";
    }
}
