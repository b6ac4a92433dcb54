namespace OssGen.Generator.Model;

/// <summary>Plain text of the spec's documentation; paragraphs are separated by an empty line. Empty when the spec has none.</summary>
internal sealed record Documentation(string Text)
{
    public static Documentation None { get; } = new("");
}
