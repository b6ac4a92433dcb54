namespace OssGen;

/// <summary>A member that couldn't be read from a response, or an expected member that the response lacks.</summary>
public sealed record OssUnreadMember
{
    /// <summary>
    /// The name of the header or of an unexpected root element, or the path of the element below the document's root, such as
    /// <c>Contents/Size</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The unreadable text, truncated to 64 bytes. The text is empty if the response lacks the member.</summary>
    public required string Text { get; init; }

    /// <summary>A description of why the member is missing from the result. The text is in English.</summary>
    public required string Reason { get; init; }
}
