namespace OssGen;

/// <summary>
/// The exception that is thrown when an object can't be encrypted or decrypted, for example because no master key matches or the object's
/// metadata is incomplete.
/// </summary>
/// <remarks>The message never contains a key. The message identifies the required key by its description.</remarks>
/// <param name="message">The problem and how to fix it.</param>
/// <param name="innerException">The underlying failure, if any.</param>
public sealed class OssEncryptionException(string message, Exception? innerException = null) : OssException(message, innerException);
