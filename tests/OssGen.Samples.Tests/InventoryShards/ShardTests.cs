using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.InventoryShards;

public sealed class ShardTests(Oss oss) : IClassFixture<Oss>
{
    private const string Folder = "inventories/photos/all/";
    private const string Schema = "Bucket, Key, Size";

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(7, 8)]
    public async Task Every_row_belongs_to_one_shard(int wanted, int shards)
    {
        var bucket = await BucketAsync($"shards-{wanted}");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 3500), Rows("b/", 900));

        var plan = await PlanAsync(bucket, ["a/"], wanted);
        await RunAsync(bucket, plan);

        Assert.Equal(shards, plan.Shards.Count);
        Assert.Equal(
            [new("(others)", new PrefixTotal(900, 900 * 3)), new("a/", new PrefixTotal(3500, 3500 * 3))],
            (await Worker(bucket, oss.Client).TotalAsync(plan)).Totals);
    }

    [Theory]
    [InlineData("a,b/")]
    [InlineData("a\"b/")]
    [InlineData("a\nb/")]
    [InlineData("a b+c%/")]
    [InlineData("照片/")]
    public async Task Encoded_keys_are_decoded(string prefix)
    {
        var bucket = await BucketAsync($"decoded-{Convert.ToHexString(Encoding.UTF8.GetBytes(prefix))}");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows(prefix, 5));

        var plan = await PlanAsync(bucket, [prefix], wanted: 1);
        await RunAsync(bucket, plan);

        Assert.Equal([new(prefix, new PrefixTotal(5, 15))], (await Worker(bucket, oss.Client).TotalAsync(plan)).Totals);
    }

    [Fact]
    public async Task The_longest_prefix_counts()
    {
        var bucket = await BucketAsync("longest");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/b/", 5));

        var plan = await PlanAsync(bucket, ["a/", "a/b/"], wanted: 1);
        await RunAsync(bucket, plan);

        Assert.Equal([new("a/b/", new PrefixTotal(5, 15))], (await Worker(bucket, oss.Client).TotalAsync(plan)).Totals);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_worker_that_is_killed_at_a_checkpoint_is_continued(int checkpoint)
    {
        var bucket = await BucketAsync($"killed-{checkpoint}");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 3500));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        using var killed = new KilledAtState(checkpoint);
        using var client = ClientWith(killed);

        await Assert.ThrowsAnyAsync<OssException>(() => Worker(bucket, client).RunAsync(plan, "0-0"));
        var log = new StringWriter();
        await Worker(bucket, oss.Client, log).RunAsync(plan, "0-0");

        Assert.Equal(checkpoint > 1, log.ToString().Contains($"resumes after row {(checkpoint - 1) * 1000}", StringComparison.Ordinal));
        Assert.Equal([new("(others)", new PrefixTotal(3500, 3500 * 3))], (await Worker(bucket, oss.Client).TotalAsync(plan)).Totals);
    }

    [Fact]
    public async Task A_shard_that_is_done_is_not_counted_again()
    {
        var bucket = await BucketAsync("again");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10));
        var plan = await PlanAsync(bucket, [], wanted: 1);

        await RunAsync(bucket, plan);
        await RunAsync(bucket, plan);

        Assert.Equal([new("(others)", new PrefixTotal(10, 30))], (await Worker(bucket, oss.Client).TotalAsync(plan)).Totals);
    }

    [Fact]
    public async Task Totals_without_all_shards_are_refused()
    {
        var bucket = await BucketAsync("incomplete");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10), Rows("b/", 10));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        await Worker(bucket, oss.Client).RunAsync(plan, "0-0");

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, oss.Client).TotalAsync(plan));

        Assert.StartsWith("1 of 2 shards aren't done: 1-0.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_plan_of_other_shards_is_refused()
    {
        var bucket = await BucketAsync("replanned");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10));
        await PlanAsync(bucket, [], wanted: 1);
        await PlanAsync(bucket, [], wanted: 1);

        await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 2));
    }

    [Fact]
    public async Task A_file_with_another_md5_is_refused_before_its_first_row()
    {
        var bucket = await BucketAsync("damaged");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 3500));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        await oss.Client.PutObjectAsync(bucket, Folder + "data/part-0.csv.gz", Compressed("\"photos\",\"other\",\"1\"\n"));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, oss.Client).RunAsync(plan, "0-0"));

        Assert.Contains("but the manifest says", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, oss.Client).TotalAsync(plan));
    }

    [Theory]
    [InlineData("\"photos\",\"key\"\n", "Row 1 of")]
    [InlineData("\"photos\",\"key\",\"-1\"\n", "Row 1 of")]
    [InlineData("\"photos\",\"key\",\"1\"\n\"photos\",\"key\"x", "Row 2 of")]
    public async Task A_row_that_can_not_be_read_is_named(string csv, string start)
    {
        var bucket = await BucketAsync($"rows-{csv.Length}");
        var content = Compressed(csv);
        await oss.Client.PutObjectAsync(bucket, Folder + "data/part-0.csv.gz", content);
        await ExampleInventory.PutManifestAsync(oss.Client, bucket, Manifest(FileOf(content)));
        var plan = await PlanAsync(bucket, [], wanted: 1);

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, oss.Client).RunAsync(plan, "0-0"));

        Assert.StartsWith(start, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"fileFormat":"Parquet","fileSchema":"Bucket, Key, Size","files":[]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key","files":[]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Size","files":[]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key, Size"}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key, Size","files":[{"key":"a","size":1}]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key, Size","files":[null]}""")]
    public async Task A_manifest_that_is_no_manifest_is_refused(string json)
    {
        var bucket = await BucketAsync($"manifest-{json.Length}");
        await ExampleInventory.PutManifestAsync(oss.Client, bucket, Encoding.UTF8.GetBytes(json));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 1));

        Assert.Contains("isn't a manifest that this program can read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_with_another_checksum_is_refused()
    {
        var bucket = await BucketAsync("checksum");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10));
        await oss.Client.PutObjectAsync(bucket, ExampleInventory.Manifest, Manifest());

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 1));

        Assert.Contains("manifest.checksum", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<InventoryRow> Rows(string prefix, int count) =>
        Enumerable.Range(0, count).Select(number => new InventoryRow($"{prefix}{number}", 3));

    private static byte[] Compressed(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }

    private static string FileOf(byte[] content)
    {
        var md5 = Convert.ToHexStringLower(MD5.HashData(content));
        return $$"""{"key":"{{Folder}}data/part-0.csv.gz","size":{{content.Length}},"MD5checksum":"{{md5}}"}""";
    }

    private static byte[] Manifest(params string[] files) => Encoding.UTF8.GetBytes(
        $$"""{"fileFormat":"CSV","fileSchema":"{{Schema}}","files":[{{string.Join(',', files)}}]}""");

    private static ShardWorker Worker(string bucket, OssClient client, TextWriter? log = null) => new(
        client, bucket, new ShardStore(client, bucket, ExampleInventory.Manifest), rowsOfACheckpoint: 1000, log ?? TextWriter.Null);

    private OssClient ClientWith(HttpMessageHandler handler) => new(new()
    {
        Endpoint = oss.Endpoint.ToString(),
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        HttpHandler = handler,
    });

    private async Task<string> BucketAsync(string name)
    {
        var bucket = name.ToLowerInvariant();
        await oss.Client.PutBucketAsync(bucket);
        return bucket;
    }

    private async Task<ShardPlan> PlanAsync(string bucket, IReadOnlyList<string> prefixes, int wanted)
    {
        var manifest = await InventoryManifest.ReadAsync(oss.Client, bucket, ExampleInventory.Manifest, default);
        var store = new ShardStore(oss.Client, bucket, ExampleInventory.Manifest);
        await store.PutPlanAsync(ShardPlan.Of(ExampleInventory.Manifest, manifest, prefixes, wanted), default);
        return await store.GetPlanAsync(default);
    }

    private async Task RunAsync(string bucket, ShardPlan plan)
    {
        foreach (var shard in plan.Shards)
        {
            await Worker(bucket, oss.Client).RunAsync(plan, shard.Id);
        }
    }

    /// <summary>Ends all calls from a state of a shard on, as if the worker had been killed.</summary>
    private sealed class KilledAtState(int number) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private int _states;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _states += request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.Contains("/states/", StringComparison.Ordinal)
                && _states < number ? 1 : 0;
            return _states < number ? base.SendAsync(request, cancellationToken) : throw new HttpRequestException("The worker was killed.");
        }
    }
}
