namespace OssGen.Generator.Model;

/// <summary>Literal text, or the value of a member when <paramref name="IsMember"/>.</summary>
internal sealed record TemplatePart(string Text, bool IsMember);
