namespace OssGen.Wire.Xml;

/// <summary>A string that was read, and the position of its text in the document.</summary>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="Length">The number of its bytes.</param>
/// <param name="Text">The resulting string.</param>
internal readonly record struct LastText(int Start, int Length, string Text);
