namespace OssGen.Wire.Xml;

/// <summary>A string that was read, and the position of its text in the document.</summary>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="Length">The number of its bytes.</param>
/// <param name="Text">The resulting string.</param>
/// <param name="Known">The documented values whose spelling was applied to the string; null for none.</param>
internal readonly record struct LastText(int Start, int Length, string Text, OssKnownValues? Known);
