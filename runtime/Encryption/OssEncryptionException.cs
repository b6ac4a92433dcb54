namespace OssGen;

/// <summary>
/// An object can't be decrypted, or not be encrypted: no master key fits it, its metadata is incomplete, or the master key failed. Messages
/// say which key is wanted, by its description, and never hold a key.
/// </summary>
/// <param name="message">What is wrong and how to fix it.</param>
/// <param name="innerException">The failure behind it, if there was one.</param>
public sealed class OssEncryptionException(string message, Exception? innerException = null) : OssException(message, innerException);
