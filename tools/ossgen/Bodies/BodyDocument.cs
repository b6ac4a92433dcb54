namespace OssGen.Tool.Bodies;

/// <summary>The formats of a body.</summary>
internal enum BodyFormat
{
    /// <summary>No body.</summary>
    None,

    /// <summary>An XML document.</summary>
    Xml,

    /// <summary>A JSON object.</summary>
    Json,

    /// <summary>Any other text.</summary>
    Text,
}

/// <summary>A body that has been parsed.</summary>
/// <param name="Format">The format.</param>
/// <param name="Root">The root of the document; null for text, for a JSON array, and for no body.</param>
/// <param name="Text">The body without white space that isn't part of the document; "" for none.</param>
/// <param name="Warnings">What the document contains that no spec can describe.</param>
internal sealed record BodyDocument(BodyFormat Format, BodyNode? Root, string Text, IReadOnlyList<BodyWarning> Warnings)
{
    internal static BodyDocument None { get; } = new(BodyFormat.None, null, "", []);
}

/// <summary>A part of a document that no spec can describe.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Message">What it is.</param>
internal sealed record BodyWarning(string Path, int Line, string Message);
