using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of an operation's result: its members, its kind of body, and how they are read.</summary>
internal sealed record ResultModel
{
    /// <summary>
    /// The members from the headers and the body. A header member has a wire name. A body member is assigned to an element by
    /// <see cref="Nodes"/>.
    /// </summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The full names of the interfaces of the members groups that the result uses.</summary>
    public EquatableArray<string> MemberGroups { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The kind of body, or null when the body isn't read.</summary>
    public required BodyKind? Kind { get; init; }

    public string? Root { get; init; }

    /// <summary>The name of the member that contains the stream, text or shape.</summary>
    public string? Member { get; init; }

    public string? Shape { get; init; }

    public EquatableArray<XmlNode> Nodes { get; init; } = EquatableArray<XmlNode>.Empty;

    /// <summary>An alternative name that the root element of a reply may have.</summary>
    public string? RootAlias { get; init; }

    /// <summary>Whether the reply must contain the CRC-64 of the stored object.</summary>
    public bool Crc64 { get; init; }

    /// <summary>Whether a reply may have an empty body.</summary>
    public bool Optional { get; init; }

    /// <summary>
    /// The name of the element that indicates whether other elements are percent-encoded. They are encoded if its text is <c>url</c>.
    /// </summary>
    public string? UrlEncodedBy { get; init; }

    /// <summary>The C# name of the member for <see cref="UrlEncodedBy"/>, or null when the result has no such member.</summary>
    public string? UrlEncodedMember { get; init; }

    /// <summary>
    /// Whether the codec of the shape has the <c>urlEncoded</c> parameter, if the body is an XML document of one shape.
    /// </summary>
    public bool PassesUrlEncoded { get; init; }

    /// <summary>
    /// The name of the text member that contains the whole body when the request has the header <see cref="CallbackHeader"/>.
    /// </summary>
    public string? CallbackBodyMember { get; init; }

    public string? CallbackHeader { get; init; }
}
