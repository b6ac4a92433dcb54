namespace OssGen.Emulator.Storage.Files;

/// <summary>The exception that is thrown when the folder given for data contains files that aren't an emulator's.</summary>
internal sealed class ForeignFolderException(string message) : IOException(message);
