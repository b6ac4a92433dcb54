namespace OssGen;

/// <summary>
/// The exception that is thrown when an object can't be encrypted or decrypted: no master key matches, the object's metadata is incomplete,
/// or the master key failed. The message never contains a key.
/// </summary>
/// <remarks>The message identifies the required key by its description.</remarks>
/// <param name="message">The problem and how to fix it.</param>
/// <param name="innerException">The underlying failure, if any.</param>
public sealed class OssEncryptionException(string message, Exception? innerException = null) : OssException(message, innerException);
