using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of an operation's result.</summary>
internal sealed record ResultModel
{
    /// <summary>
    /// The members from headers and the body. A header member has its wire name; a body member is bound by <see cref="Nodes"/>.
    /// </summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The full names of the interfaces of the members groups that the result uses.</summary>
    public EquatableArray<string> MemberGroups { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The kind of body, or null when no body is read.</summary>
    public required BodyKind? Kind { get; init; }

    public string? Root { get; init; }

    /// <summary>The member that holds the stream, text or shape.</summary>
    public string? Member { get; init; }

    public string? Shape { get; init; }

    public EquatableArray<XmlNode> Nodes { get; init; } = EquatableArray<XmlNode>.Empty;

    /// <summary>An alternative name that the root element may have in a reply.</summary>
    public string? RootAlias { get; init; }

    /// <summary>Whether the reply must contain the CRC-64 of the stored object.</summary>
    public bool Crc64 { get; init; }

    /// <summary>Whether a reply may have an empty body.</summary>
    public bool Optional { get; init; }

    /// <summary>The name of the element whose text <c>url</c> means that other elements are percent-encoded.</summary>
    public string? UrlEncodedBy { get; init; }

    /// <summary>The C# name of the member for <see cref="UrlEncodedBy"/>, or null when the result has none.</summary>
    public string? UrlEncodedMember { get; init; }

    /// <summary>Whether the codec of the shape has the parameter for percent-encoding, for <see cref="BodyKind.XmlShape"/>.</summary>
    public bool PassesUrlEncoded { get; init; }

    /// <summary>The text member that holds the whole body when the request carried <see cref="CallbackHeader"/>.</summary>
    public string? CallbackBodyMember { get; init; }

    public string? CallbackHeader { get; init; }
}
