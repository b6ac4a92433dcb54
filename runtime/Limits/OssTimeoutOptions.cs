namespace OssGen;

/// <summary>
/// Timeouts for network operations. No timeout limits an entire call; to limit a call, use a <see cref="CancellationToken"/>.
/// <see cref="Timeout.InfiniteTimeSpan"/> disables a timeout.
/// </summary>
/// <remarks>
/// When a timeout expires, the attempt fails and is retried if a retry is safe. After the last attempt, the call throws
/// <see cref="OssTimeoutException"/>.
/// </remarks>
public sealed class OssTimeoutOptions
{
    /// <summary>The timeout for connecting, including name resolution and TLS. The default is 10 seconds.</summary>
    /// <remarks>The timeout has no effect on a transport supplied by the caller, which has its own limit.</remarks>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The timeout for receiving the headers of the response in one attempt. The default is 60 seconds.</summary>
    /// <remarks>
    /// The timeout starts at the end of the request's body, or when the connection is established if the request has no body.
    /// </remarks>
    public TimeSpan ResponseHeaders { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The maximum time during which no byte of a body is sent or received. The default is 30 seconds. Time spent in the caller's own
    /// stream or reader is not included.
    /// </summary>
    /// <remarks>
    /// A body is sent in pieces of 128 KiB, or up to 512 KiB while the connection is quick. The connection must take each piece within this
    /// time.
    /// </remarks>
    public TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The timeout for receiving a document in one attempt, from the headers of the response to the last byte of its body. The default is 2
    /// minutes.
    /// </summary>
    /// <remarks>
    /// The timeout also applies to error documents, but not to bodies that are streamed to the caller, such as the body of GetObject.
    /// Unlike <see cref="Idle"/>, this timeout also expires if the server sends a byte only occasionally.
    /// </remarks>
    public TimeSpan Document { get; set; } = TimeSpan.FromMinutes(2);

    internal OssTimeoutOptions Frozen()
    {
        Check(Connect, nameof(Connect));
        Check(ResponseHeaders, nameof(ResponseHeaders));
        Check(Idle, nameof(Idle));
        Check(Document, nameof(Document));
        return Clone();
    }

    internal OssTimeoutOptions Clone() => (OssTimeoutOptions)MemberwiseClone();

    private static void Check(TimeSpan limit, string name)
    {
        if (limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit > TimeSpan.FromDays(24)))
        {
            throw new ArgumentOutOfRangeException(
                name, limit, "A time limit is above zero and at most 24 days, or Timeout.InfiniteTimeSpan for none.");
        }
    }
}
