namespace OssGen;

/// <summary>
/// The exception that is thrown when received data differs from the data sent: the computed CRC-64 differs from the CRC-64 that OSS
/// reports, or the object changed while it was read. After a failed upload, OSS has stored the damaged object: upload it again or delete
/// it.
/// </summary>
/// <param name="message">The difference that was found.</param>
/// <param name="innerException">The underlying failure, if any.</param>
public sealed class OssIntegrityException(string message, Exception? innerException = null) : OssException(message, innerException);
