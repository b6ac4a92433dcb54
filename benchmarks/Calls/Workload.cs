namespace OssGen.Benchmarks;

/// <summary>A kind of call that is measured.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Call">One call by the client.</param>
/// <param name="MostBytes">The limit of its bytes over the stub, divided by those of the reference.</param>
internal sealed record Workload(string Name, Func<OssClient, ValueTask> Call, double MostBytes)
{
    public const string ListName = "list1000";

    /// <summary>All of them, in the order of the report.</summary>
    public static IReadOnlyList<Workload> All(byte[] content) =>
    [
        new("put1k", async client => await client.PutObjectAsync(CannedReplies.Bucket, CannedReplies.Key, content), 1.4),
        new("get1k", GetAsync, 1.8),
        new("head", async client => await client.HeadObjectAsync(CannedReplies.Bucket, CannedReplies.Key), 1.5),
        new(ListName, async client => await ListAsync(client), 1.03),
    ];

    /// <summary>The listing, with its result.</summary>
    public static ValueTask<ListObjectsV2Result> ListAsync(OssClient client) =>
        client.ListObjectsV2Async(new() { Bucket = CannedReplies.Bucket, Prefix = "logs/", MaxKeys = CannedReplies.ListedKeys });

    private static async ValueTask GetAsync(OssClient client)
    {
        await using var got = await client.GetObjectAsync(CannedReplies.Bucket, CannedReplies.Key);
        await Draining.DrainAsync(got.Content);
    }
}
