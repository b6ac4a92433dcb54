using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>A spec file with what its item metadata say.</summary>
/// <param name="Header">Which file, and what for.</param>
/// <param name="Document">The file as read.</param>
internal sealed record LinkInput(FileHeader Header, SpecDocument Document);
