namespace OssGen;

/// <summary>
/// The exception that is thrown when a response can't be used, for example because it has no request ID and therefore didn't come from OSS,
/// or because its document is malformed.
/// </summary>
/// <remarks>
/// A response also can't be used if its document is too large or belongs to another operation, or if a page of a listing indicates that
/// more pages follow but not where they begin.
/// </remarks>
/// <param name="message">The part of the response that can't be read, and why.</param>
/// <param name="innerException">The exception of the decoder, if any.</param>
public sealed class OssResponseException(string message, Exception? innerException = null) : OssException(message, innerException)
{
    /// <summary>The status, headers, and request ID of the response, or <see cref="OssResponse.None"/> if there is no response.</summary>
    public OssResponse Response { get; init; } = OssResponse.None;
}
