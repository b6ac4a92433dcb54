namespace OssGen.Generator.Model;

/// <summary>A plain text from the spec's documentation, with paragraphs separated by empty lines; empty when the spec has none.</summary>
internal sealed record Documentation(string Text)
{
    public static Documentation None { get; } = new("");
}
