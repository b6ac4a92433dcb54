namespace OssGen.Emulator.Storage.Files;

/// <summary>The exception that is thrown when the configured data folder contains files that don't belong to an emulator.</summary>
internal sealed class ForeignFolderException(string message) : IOException(message);
