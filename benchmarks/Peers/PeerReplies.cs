using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>The answers of one protocol to the work.</summary>
internal sealed class PeerReplies
{
    public required CannedReply Put { get; init; }

    public required CannedReply Get { get; init; }

    public required CannedReply Head { get; init; }

    public required CannedReply List { get; init; }

    public required CannedReply GetLarge { get; init; }

    public required CannedReply PutLarge { get; init; }

    public CannedReply? HeadLarge { get; init; }

    /// <summary>The answer to the request that begins an upload in parts; null where no client makes one.</summary>
    public CannedReply? Begin { get; init; }

    /// <summary>The answer to the request that completes an upload in parts; null where no client makes one.</summary>
    public CannedReply? Complete { get; init; }

    /// <summary>The answer to a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">The URL, or its path and query.</param>
    /// <exception cref="BenchmarkException">The request isn't of the work.</exception>
    public CannedReply For(HttpMethod method, string address)
    {
        var isLarge = address.Contains("archive.bin", StringComparison.Ordinal);
        CannedReply? reply = null;
        if (method == HttpMethod.Put)
        {
            reply = isLarge ? PutLarge : Put;
        }
        else if (method == HttpMethod.Head)
        {
            reply = isLarge ? HeadLarge : Head;
        }
        else if (method == HttpMethod.Post)
        {
            reply = address.Contains("uploadId", StringComparison.Ordinal) ? Complete : Begin;
        }
        else if (method == HttpMethod.Get)
        {
            reply = isLarge ? GetLarge : address.Contains("part-00042.bin", StringComparison.Ordinal) ? Get : List;
        }

        return reply ?? throw new BenchmarkException($"No reply is canned for {method} {address}.");
    }

    /// <summary>The replies of OSS, those of the other modes and one for the large object.</summary>
    public static PeerReplies OfOss(CannedReplies replies)
    {
        var put = replies.For(HttpMethod.Put, PeerData.Key);
        var get = replies.For(HttpMethod.Get, PeerData.Key);
        var crc = LargeCrc64().ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Put = put,
            Get = get,
            Head = replies.For(HttpMethod.Head, PeerData.Key),
            List = replies.For(HttpMethod.Get, "/"),
            PutLarge = put with { Headers = With(put.Headers, "x-oss-hash-crc64ecma", crc) },
            GetLarge = get with
            {
                Headers = With(get.Headers, "x-oss-hash-crc64ecma", crc),
                ContentHeaders = WithLargeLength(get.ContentHeaders),
                Body = PeerData.Block,
                Repeats = PeerData.LargeRepeats,
            },
        };
    }

    public static IReadOnlyList<KeyValuePair<string, string>> WithLargeLength(IReadOnlyList<KeyValuePair<string, string>> headers) =>
        With(headers, "Content-Length", ((long)PeerData.Block.Length * PeerData.LargeRepeats).ToString(CultureInfo.InvariantCulture));

    public static IReadOnlyList<KeyValuePair<string, string>> With(
        IReadOnlyList<KeyValuePair<string, string>> headers, string name, string value) =>
        [.. headers.Select(header => header.Key == name ? new(name, value) : header)];

    private static ulong LargeCrc64()
    {
        var ofBlock = OssCrc64.Compute(PeerData.Block);
        var crc = ofBlock;
        for (var i = 1; i < PeerData.LargeRepeats; i++)
        {
            crc = OssCrc64.Combine(crc, ofBlock, PeerData.Block.Length);
        }

        return crc;
    }
}
