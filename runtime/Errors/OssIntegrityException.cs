namespace OssGen;

/// <summary>
/// The exception that is thrown when received data differs from the data sent: the computed CRC-64 differs from the CRC-64 that OSS
/// reports, or the object changed while it was read.
/// </summary>
/// <remarks>
/// If the verification of an upload fails, OSS has already stored the damaged object. Upload the object again or delete it.
/// </remarks>
/// <param name="message">The difference that was found.</param>
/// <param name="innerException">The underlying failure, if any.</param>
public sealed class OssIntegrityException(string message, Exception? innerException = null) : OssException(message, innerException);
