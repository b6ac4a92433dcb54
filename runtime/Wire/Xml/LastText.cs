namespace OssGen.Wire.Xml;

/// <summary>A text that was read, and its place in the document.</summary>
/// <param name="Start">Offset of its bytes.</param>
/// <param name="Length">Length of its bytes.</param>
/// <param name="Text">The string it gave.</param>
internal readonly record struct LastText(int Start, int Length, string Text);
