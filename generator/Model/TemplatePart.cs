namespace OssGen.Generator.Model;

/// <summary>A part of a body template: the name of a member when <paramref name="IsMember"/> is true, and otherwise literal text.</summary>
internal sealed record TemplatePart(string Text, bool IsMember);
