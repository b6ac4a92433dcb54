namespace OssGen.Emulator.Storage.Files;

/// <summary>Makes the entries of a folder durable.</summary>
/// <param name="folder">The path of the folder.</param>
/// <returns>false if the system doesn't support it.</returns>
internal delegate bool FolderFlush(string folder);
