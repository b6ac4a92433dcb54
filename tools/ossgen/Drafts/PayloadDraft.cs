namespace OssGen.Tool.Drafts;

/// <summary>The kinds of bodies.</summary>
internal enum PayloadKind
{
    /// <summary>No body.</summary>
    None,

    /// <summary>An XML document whose elements are members.</summary>
    Xml,

    /// <summary>A JSON document whose properties are members.</summary>
    Json,

    /// <summary>JSON as a text.</summary>
    JsonText,

    /// <summary>A text.</summary>
    Text,

    /// <summary>The content of an object.</summary>
    Stream,
}

/// <summary>The body of a request or reply.</summary>
/// <param name="Kind">The kind.</param>
internal sealed record PayloadDraft(PayloadKind Kind)
{
    internal static PayloadDraft None { get; } = new(PayloadKind.None);

    /// <summary>The root element, for XML.</summary>
    internal string Root { get; init; } = "";

    /// <summary>The member that contains the whole body; "" when its elements are members.</summary>
    internal string Member { get; init; } = "";

    internal IReadOnlyList<ElementDraft> Elements { get; init; } = [];

    /// <summary>Whether all exchanges have the body.</summary>
    internal bool Required { get; init; }

    /// <summary>The Content-Type of a text, if it isn't the usual one.</summary>
    internal string? ContentType { get; init; }

    /// <summary>The element that says whether names are percent-encoded; null for none.</summary>
    internal string? UrlEncodedBy { get; init; }
}
