namespace OssGen;

/// <summary>
/// The exception that is thrown when received data differs from the data sent: the computed CRC-64 differs from the CRC-64 that OSS
/// reports, or the object changed while it was read. If the verification of an upload fails, OSS has already stored the damaged object:
/// upload the object again or delete it.
/// </summary>
/// <param name="message">The difference that was found.</param>
/// <param name="innerException">The underlying failure, if any.</param>
public sealed class OssIntegrityException(string message, Exception? innerException = null) : OssException(message, innerException);
