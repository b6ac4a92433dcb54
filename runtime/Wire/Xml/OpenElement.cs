namespace OssGen.Wire;

/// <summary>Where the start tag of an open element stands.</summary>
/// <param name="Start">Offset of its qualified name.</param>
/// <param name="Length">Length of its qualified name.</param>
/// <param name="DeclaresNamespaces">Whether its attributes include <c>xmlns</c> or <c>xmlns:...</c>.</param>
internal readonly record struct OpenElement(int Start, int Length, bool DeclaresNamespaces);
