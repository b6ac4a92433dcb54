namespace OssGen.Samples.EncryptedBackup;

/// <summary>The file of the master key can't be used; the message says why.</summary>
internal sealed class MasterKeyException(string message, Exception? cause = null) : Exception(message, cause);
