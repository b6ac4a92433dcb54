namespace OssGen.Generator.Model;

/// <summary>A segment of a path that begins with fixed text.</summary>
/// <param name="Text">The text, or the name of the member that the segment contains.</param>
/// <param name="IsLabel">Whether the segment contains a member.</param>
internal sealed record PathSegment(string Text, bool IsLabel);
