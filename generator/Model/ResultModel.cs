using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>What comes back.</summary>
internal sealed record ResultModel
{
    /// <summary>Members from headers and body; header members carry their place, body members are bound by <see cref="Nodes"/>.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Full names of the interfaces of the members groups that the result uses.</summary>
    public EquatableArray<string> MemberGroups { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Null: no body is read.</summary>
    public required BodyKind? Kind { get; init; }

    public string? Root { get; init; }

    /// <summary>Member that holds the stream, text or shape.</summary>
    public string? Member { get; init; }

    public string? Shape { get; init; }

    public EquatableArray<XmlNode> Nodes { get; init; } = EquatableArray<XmlNode>.Empty;

    /// <summary>Another name that the root may have in a reply.</summary>
    public string? RootAlias { get; init; }

    /// <summary>The reply must tell the CRC-64 of the object that was stored.</summary>
    public bool Crc64 { get; init; }

    /// <summary>An empty reply is no error.</summary>
    public bool Optional { get; init; }

    /// <summary>Wire name of the element that says <c>url</c>.</summary>
    public string? UrlEncodedBy { get; init; }

    /// <summary>C# name of the member for <see cref="UrlEncodedBy"/>, if the result has one.</summary>
    public string? UrlEncodedMember { get; init; }

    /// <summary>For XmlShape: the shape's codec takes the urlEncoded flag.</summary>
    public bool PassesUrlEncoded { get; init; }

    /// <summary>Text member that takes the body instead, when the request carried <see cref="CallbackHeader"/>.</summary>
    public string? CallbackBodyMember { get; init; }

    public string? CallbackHeader { get; init; }
}
