namespace OssGen;

/// <summary>
/// The exception that is thrown when received data differs from what was sent: the computed CRC-64 differs from the one that OSS reports,
/// or the object changed while it was read. After a failed upload, the damaged object is stored: upload it again or delete it.
/// </summary>
/// <param name="message">The difference that was found.</param>
/// <param name="innerException">The underlying failure, if any.</param>
public sealed class OssIntegrityException(string message, Exception? innerException = null) : OssException(message, innerException);
