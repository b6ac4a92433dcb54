namespace OssGen;

/// <summary>
/// Limits on waiting for the network. None limits a whole call, which may move terabytes: for that, pass a <see cref="CancellationToken"/>.
/// <see cref="Timeout.InfiniteTimeSpan"/> switches a limit off. A limit that runs out fails the attempt, which is tried again where that is
/// safe, and in the end the call with <see cref="OssTimeoutException"/>.
/// </summary>
public sealed class OssTimeoutOptions
{
    /// <summary>
    /// For connecting, name resolution and TLS included; 10 s by default. Has no effect with a transport of the caller's own, which has its
    /// own limit.
    /// </summary>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// From the end of the request's body, or from the connection if it has none, to the reply's headers, per attempt; 60 s by default.
    /// </summary>
    public TimeSpan ResponseHeaders { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Without a byte moving in a body, either way; 30 s by default. Time that the caller's own stream or reader takes doesn't count.
    /// </summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// For the body of a reply that is a document, from its headers to its last byte, per attempt; 2 minutes by default. Error documents
    /// count as well; bodies that are streamed to the caller, as GetObject's, don't. It ends a server that sends a byte now and then, which
    /// <see cref="Idle"/> never does.
    /// </summary>
    public TimeSpan Document { get; set; } = TimeSpan.FromMinutes(2);

    internal OssTimeoutOptions Frozen()
    {
        Check(Connect, nameof(Connect));
        Check(ResponseHeaders, nameof(ResponseHeaders));
        Check(Idle, nameof(Idle));
        Check(Document, nameof(Document));
        return (OssTimeoutOptions)MemberwiseClone();
    }

    private static void Check(TimeSpan limit, string name)
    {
        if (limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit > TimeSpan.FromDays(24)))
        {
            throw new ArgumentOutOfRangeException(
                name, limit, "A time limit is above zero and at most 24 days, or Timeout.InfiniteTimeSpan for none.");
        }
    }
}
