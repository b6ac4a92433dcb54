namespace OssGen;

/// <summary>
/// A reply that can't be used: it didn't come from OSS, for it has no request id; its document is malformed, too large or another one than
/// the operation's; or a page of a listing says that more follow but not from where on.
/// </summary>
/// <param name="message">What couldn't be read.</param>
/// <param name="innerException">The decoder's exception.</param>
public sealed class OssResponseException(string message, Exception? innerException = null) : OssException(message, innerException)
{
    /// <summary>The reply's status, headers and request id; <see cref="OssResponse.None"/> when there is none.</summary>
    public OssResponse Response { get; init; } = OssResponse.None;
}
