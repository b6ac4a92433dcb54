namespace OssGen.Emulator.Storage.Files;

/// <summary>Makes the entries of a folder durable.</summary>
/// <param name="folder">Its path.</param>
/// <returns>False where the system offers no such thing.</returns>
internal delegate bool FolderFlush(string folder);
