namespace OssGen;

/// <summary>
/// The bytes that arrived aren't those that were sent: the CRC-64 computed on the way differs from the one OSS reports, or the object
/// changed while it was read. After an upload the damaged object is stored; send it again or delete it.
/// </summary>
/// <param name="message">What differs.</param>
/// <param name="innerException">The failure that showed it, if there was one.</param>
public sealed class OssIntegrityException(string message, Exception? innerException = null) : OssException(message, innerException);
