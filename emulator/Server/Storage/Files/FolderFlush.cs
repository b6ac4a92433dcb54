namespace OssGen.Emulator.Storage.Files;

/// <summary>Flushes the entries of a folder to disk, so that they survive a power failure.</summary>
/// <param name="folder">The path of the folder.</param>
/// <returns>false if the system doesn't support it.</returns>
internal delegate bool FolderFlush(string folder);
