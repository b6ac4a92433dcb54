namespace OssGen.Generator.Model;

/// <summary>
/// The documentation of a declaration in the spec, as plain text with paragraphs separated by empty lines. The text is empty when the spec
/// has no documentation.
/// </summary>
internal sealed record Documentation(string Text)
{
    public static Documentation None { get; } = new("");
}
