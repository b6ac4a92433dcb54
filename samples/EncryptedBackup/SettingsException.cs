namespace OssGen.Samples.EncryptedBackup;

/// <summary>Something on the command line or in the environment is missing or wrong; the message says what.</summary>
internal sealed class SettingsException(string message) : Exception(message);
