using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>A spec file that has been read, with its identity from the item metadata.</summary>
/// <param name="Header">The identity of the file.</param>
/// <param name="Document">The content of the file.</param>
internal sealed record LinkInput(FileHeader Header, SpecDocument Document);
