namespace OssGen;

/// <summary>
/// Timeouts for network operations. None of them limits an entire call, which may transfer terabytes: pass a
/// <see cref="CancellationToken"/> for that. <see cref="Timeout.InfiniteTimeSpan"/> disables a timeout. When one expires, the attempt fails
/// and is retried if that is safe; after the last attempt, the call throws <see cref="OssTimeoutException"/>.
/// </summary>
public sealed class OssTimeoutOptions
{
    /// <summary>
    /// The timeout for connecting, including name resolution and TLS; 10 s by default. It has no effect on a transport supplied by the
    /// caller, which has its own limit.
    /// </summary>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The timeout of an attempt for receiving the reply's headers, from the end of the request's body, or from the connection if it has no
    /// body; 60 s by default.
    /// </summary>
    public TimeSpan ResponseHeaders { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The maximum time without transferring any byte of a body, in either direction; 30 s by default. Time spent in the caller's own
    /// stream or reader doesn't count.
    /// </summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The timeout of an attempt for receiving a document, from the reply's headers to the last byte of its body; 2 minutes by default. It
    /// includes error documents, but not bodies that are streamed to the caller, such as GetObject's. It stops a server that sends a byte
    /// now and then, which <see cref="Idle"/> doesn't detect.
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
