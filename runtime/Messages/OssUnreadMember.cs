namespace OssGen;

/// <summary>
/// A part of a reply that couldn't be read, so that the member for it is unset; see <see cref="OssResponse.UnreadMembers"/>.
/// </summary>
public sealed record OssUnreadMember
{
    /// <summary>
    /// The header's name, the path of the element below the document's root, such as <c>Contents/Size</c>, or the root's name.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What it contains, cut after 64 bytes.</summary>
    public required string Text { get; init; }

    /// <summary>Why it can't be read, in English.</summary>
    public required string Reason { get; init; }
}
