namespace OssGen.Generator.Model;

/// <summary>
/// A part of a body template. <paramref name="Text"/> is the name of a member when <paramref name="IsMember"/> is true, and literal text
/// otherwise.
/// </summary>
internal sealed record TemplatePart(string Text, bool IsMember);
