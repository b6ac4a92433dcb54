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
            (await Worker(bucket, plan, oss.Client).TotalAsync()).InOrder());
    }

    [Theory]
    [InlineData("a%2Cb%2F", "a,b/")]
    [InlineData("a%22b/", "a\"b/")]
    [InlineData("a%0Ab%2f", "a\nb/")]
    [InlineData("a%20b%2Bc%25%2F", "a b+c%/")]
    [InlineData("%E7%85%A7%E7%89%87%2F", "照片/")]
    public async Task Encoded_keys_are_decoded(string encoded, string prefix)
    {
        var bucket = await BucketAsync($"decoded-{Convert.ToHexString(Encoding.UTF8.GetBytes(prefix))}");
        await PutCsvAsync(bucket, $"\"photos\",\"{encoded}1\",\"3\"\n");

        var plan = await PlanAsync(bucket, [prefix], wanted: 1);
        await RunAsync(bucket, plan);

        Assert.Equal([new(prefix, new PrefixTotal(1, 3))], (await Worker(bucket, plan, oss.Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task The_longest_prefix_counts()
    {
        var bucket = await BucketAsync("longest");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/b/", 5));

        var plan = await PlanAsync(bucket, ["a/", "a/b/"], wanted: 1);
        await RunAsync(bucket, plan);

        Assert.Equal([new("a/b/", new PrefixTotal(5, 15))], (await Worker(bucket, plan, oss.Client).TotalAsync()).InOrder());
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

        await Assert.ThrowsAnyAsync<OssException>(() => Worker(bucket, plan, client).RunAsync("0-0"));
        var log = new StringWriter();
        await Worker(bucket, plan, oss.Client, log).RunAsync("0-0");

        Assert.Equal(checkpoint > 1, log.ToString().Contains($"resumes after row {(checkpoint - 1) * 1000}", StringComparison.Ordinal));
        Assert.Equal([new("(others)", new PrefixTotal(3500, 3500 * 3))], (await Worker(bucket, plan, oss.Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task A_slower_worker_does_not_undo_what_another_one_has_done()
    {
        var bucket = await BucketAsync("slower");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 3500));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        using var slow = new KilledAtState(2, beforeFirst: () => Worker(bucket, plan, oss.Client).RunAsync("0-0"));
        using var client = ClientWith(slow);

        await Assert.ThrowsAnyAsync<OssException>(() => Worker(bucket, plan, client).RunAsync("0-0"));

        Assert.Equal([new("(others)", new PrefixTotal(3500, 3500 * 3))], (await Worker(bucket, plan, oss.Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task A_shard_that_is_done_is_not_counted_again()
    {
        var bucket = await BucketAsync("again");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10));
        var plan = await PlanAsync(bucket, [], wanted: 1);

        await RunAsync(bucket, plan);
        await RunAsync(bucket, plan);

        Assert.Equal([new("(others)", new PrefixTotal(10, 30))], (await Worker(bucket, plan, oss.Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task Totals_without_all_shards_are_refused()
    {
        var bucket = await BucketAsync("incomplete");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10), Rows("b/", 10));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        await Worker(bucket, plan, oss.Client).RunAsync("0-0");

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, oss.Client).TotalAsync());

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
    public async Task In_a_bucket_with_versioning_too()
    {
        var bucket = await BucketAsync("replanned-versioned");
        await oss.Client.PutBucketVersioningAsync(bucket, VersioningStatus.Enabled);
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10));
        await PlanAsync(bucket, [], wanted: 1);

        await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 2));
    }

    [Fact]
    public async Task What_was_done_of_another_plan_does_not_count()
    {
        var bucket = await BucketAsync("other-plan");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 3500));
        var first = await PlanAsync(bucket, [], wanted: 1);
        await RunAsync(bucket, first);
        await oss.Client.DeleteObjectAsync(bucket, ShardPlan.FolderOf(ExampleInventory.Manifest) + "plan.json");

        var second = await PlanAsync(bucket, [], wanted: 2);
        await RunAsync(bucket, second);

        Assert.Equal([new("(others)", new PrefixTotal(3500, 3500 * 3))], (await Worker(bucket, second, oss.Client).TotalAsync()).InOrder());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task A_number_of_shards_that_is_out_of_range_is_refused(int wanted)
    {
        var bucket = await BucketAsync($"out-of-range-{wanted}");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 10));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted));

        Assert.Equal($"The number of shards is {wanted}, but must be from 1 to 10000.", refused.Message);
    }

    [Theory]
    [InlineData("VersionId")]
    [InlineData("IsLatest")]
    [InlineData("IsDeleteMarker")]
    public async Task An_inventory_of_all_versions_is_refused(string column)
    {
        var bucket = await BucketAsync($"versions-{column}");
        var json = $$"""{"fileFormat":"CSV","fileSchema":"Bucket, Key, {{column}}, Size","files":[]}""";
        await ExampleInventory.PutManifestAsync(oss.Client, bucket, Encoding.UTF8.GetBytes(json));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 1));

        Assert.Contains("it lists all versions of objects", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_damaged_plan_is_named(string json)
    {
        var bucket = await BucketAsync($"damaged-plan-{json.Length}");
        var key = ShardPlan.FolderOf(ExampleInventory.Manifest) + "plan.json";
        await oss.Client.PutObjectAsync(bucket, key, json);

        var refused = await Assert.ThrowsAsync<InventoryException>(
            () => new PlanStore(oss.Client, bucket, ExampleInventory.Manifest).GetAsync(default));

        Assert.StartsWith($"{key} is damaged: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_another_md5_is_refused_before_its_first_row()
    {
        var bucket = await BucketAsync("damaged");
        await ExampleInventory.PutAsync(oss.Client, bucket, Rows("a/", 3500));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        await oss.Client.PutObjectAsync(bucket, Folder + "data/part-0.csv.gz", Compressed("\"photos\",\"other\",\"1\"\n"));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, oss.Client).RunAsync("0-0"));

        Assert.Contains("but the manifest says", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, oss.Client).TotalAsync());
    }

    [Theory]
    [InlineData("\"photos\",\"key\"\n", "Row 1 of")]
    [InlineData("\"photos\",\"key\",\"-1\"\n", "Row 1 of")]
    [InlineData("\"photos\",\"key\",\"1\"\n\"photos\",\"key\"x", "Row 2 of")]
    public async Task A_row_that_can_not_be_read_is_named(string csv, string start)
    {
        var bucket = await BucketAsync($"rows-{csv.Length}");
        await PutCsvAsync(bucket, csv);
        var plan = await PlanAsync(bucket, [], wanted: 1);

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, oss.Client).RunAsync("0-0"));

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

    private static ShardWorker Worker(string bucket, ShardPlan plan, OssClient client, TextWriter? log = null) =>
        new(client, bucket, plan, rowsOfACheckpoint: 1000, log ?? TextWriter.Null);

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

    private async Task PutCsvAsync(string bucket, string csv)
    {
        var content = Compressed(csv);
        await oss.Client.PutObjectAsync(bucket, Folder + "data/part-0.csv.gz", content);
        await ExampleInventory.PutManifestAsync(oss.Client, bucket, Manifest(FileOf(content)));
    }

    private async Task<ShardPlan> PlanAsync(string bucket, IReadOnlyList<string> prefixes, int wanted)
    {
        var manifest = await InventoryManifest.ReadAsync(oss.Client, bucket, ExampleInventory.Manifest, default);
        var plans = new PlanStore(oss.Client, bucket, ExampleInventory.Manifest);
        await plans.PutAsync(ShardPlan.Of(ExampleInventory.Manifest, manifest, prefixes, wanted), default);
        return await plans.GetAsync(default);
    }

    private async Task RunAsync(string bucket, ShardPlan plan)
    {
        foreach (var shard in plan.Shards)
        {
            await Worker(bucket, plan, oss.Client).RunAsync(shard.Id);
        }
    }

    /// <summary>Ends all calls from a state of a shard on, as if the worker had been killed.</summary>
    /// <param name="number">Which of its states it is.</param>
    /// <param name="beforeFirst">What happens before the first state is stored.</param>
    private sealed class KilledAtState(int number, Func<Task>? beforeFirst = null)
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private int _states;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isState = request.Method == HttpMethod.Put
                && request.RequestUri!.AbsolutePath.Contains("/states/", StringComparison.Ordinal);
            if (isState && _states < number && ++_states == 1 && beforeFirst is not null)
            {
                await beforeFirst();
            }

            return _states < number
                ? await base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("The worker was killed.");
        }
    }
}
