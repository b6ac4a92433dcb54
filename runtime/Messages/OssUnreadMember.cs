namespace OssGen;

/// <summary>
/// A member of a response that could not be read, or that the response lacks although OSS always sends it. See
/// <see cref="OssResponse.UnreadMembers"/>.
/// </summary>
public sealed record OssUnreadMember
{
    /// <summary>
    /// The name of the header, the path of the element below the document's root, such as <c>Contents/Size</c>, or the name of an
    /// unexpected root element.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The unreadable text, truncated to 64 bytes; empty if the response lacks the member.</summary>
    public required string Text { get; init; }

    /// <summary>The reason why the member isn't in the result, in English.</summary>
    public required string Reason { get; init; }
}
