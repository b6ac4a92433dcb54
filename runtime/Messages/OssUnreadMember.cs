namespace OssGen;

/// <summary>
/// A part of a reply that couldn't be read, so that the member for it is unset; see <see cref="OssResponse.UnreadMembers"/>.
/// </summary>
/// <param name="Name">
/// The header's name, the path of the element below the document's root, such as <c>Contents/Size</c>, or the root's name.
/// </param>
/// <param name="Text">What it holds, cut after 64 bytes.</param>
/// <param name="Reason">Why it can't be read, in English.</param>
public sealed record OssUnreadMember(string Name, string Text, string Reason);
