using System.Buffers.Text;
using System.Text;

namespace OssGen.Benchmarks;

/// <summary>Lists all keys of a bucket, in pages of 1,000, without a socket.</summary>
internal static class ListingGrowth
{
    public static Task<GrowthWork> CreateAsync(int keys)
    {
        var replies = new CannedReplies();
        var page = replies.For(HttpMethod.Get, "/");
        var last = WithBody(
            page,
            Encoding.UTF8.GetString(replies.Listing).Replace("<IsTruncated>true", "<IsTruncated>false", StringComparison.Ordinal));
        var token = replies.Listing.AsSpan().IndexOf(ListDocument.Token);
        var pages = keys / CannedReplies.ListedKeys;
        var served = 0;

        var transport = new StubTransport(_ => Next(), yields: false);
        var client = BenchmarkClients.Over(transport, BenchmarkClients.StubAuthority);
        return Task.FromResult(new GrowthWork(ListAsync, client, transport));

        async Task ListAsync()
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
        }

        // Each page has a token of its own, because tokens that repeat are refused. The page before has been read when this one is written.
        CannedReply Next()
        {
            served++;
            Utf8Formatter.TryFormat(served, replies.Listing.AsSpan(token), out _, new System.Buffers.StandardFormat('D', 9));
            return served % pages == 0 ? last : page;
        }
    }

    private static CannedReply WithBody(CannedReply reply, string document)
    {
        var body = Encoding.UTF8.GetBytes(document);
        var length = body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return reply with { Body = body, ContentHeaders = PeerReplies.With(reply.ContentHeaders, "Content-Length", length) };
    }
}
