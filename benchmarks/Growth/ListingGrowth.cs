using System.Text;

namespace OssGen.Benchmarks;

/// <summary>Lists all keys of a bucket, in pages of 1,000, without a socket.</summary>
internal static class ListingGrowth
{
    private const string Authority = "127.0.0.1:9";

    public static Task<Func<Task>> CreateAsync(int keys)
    {
        var replies = new CannedReplies();
        var middle = replies.For(HttpMethod.Get, "/");
        var document = Encoding.UTF8.GetString(replies.Listing);
        var last = WithBody(middle, document.Replace("<IsTruncated>true", "<IsTruncated>false", StringComparison.Ordinal));
        var pages = keys / CannedReplies.ListedKeys;
        var served = 0;

        // The handler lives as long as the benchmark.
        var client = BenchmarkClients.Over(
            new StubTransport(_ => ++served % pages == 0 ? last : middle, yields: false), Authority);
        return Task.FromResult<Func<Task>>(async () =>
        {
            var count = 0;
            await foreach (var entry in client.ListObjectsV2(new ListObjectsV2Request { Bucket = CannedReplies.Bucket }))
            {
                count += entry.Key.Length > 0 ? 1 : 0;
            }

            if (count != keys)
            {
                throw new BenchmarkException($"{count} keys were listed instead of {keys}.");
            }
        });
    }

    private static CannedReply WithBody(CannedReply reply, string document)
    {
        var body = Encoding.UTF8.GetBytes(document);
        var length = body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return reply with { Body = body, ContentHeaders = PeerReplies.With(reply.ContentHeaders, "Content-Length", length) };
    }
}
