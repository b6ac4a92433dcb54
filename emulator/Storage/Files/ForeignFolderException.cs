namespace OssGen.Emulator.Storage.Files;

/// <summary>A folder that was named for data holds files that aren't an emulator's.</summary>
internal sealed class ForeignFolderException(string message) : IOException(message);
