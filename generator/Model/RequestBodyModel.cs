using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The body of a request.</summary>
internal sealed record RequestBodyModel
{
    public required BodyKind Kind { get; init; }

    /// <summary>Root element for the XML kinds.</summary>
    public string? Root { get; init; }

    /// <summary>Member that holds the shape, stream or text.</summary>
    public string? Member { get; init; }

    /// <summary>Shape with namespace, for XmlShape.</summary>
    public string? Shape { get; init; }

    public EquatableArray<XmlNode> Nodes { get; init; } = EquatableArray<XmlNode>.Empty;

    public EquatableArray<BodyAlternative> Alternatives { get; init; } = EquatableArray<BodyAlternative>.Empty;

    /// <summary>Literal and member parts in order, for Template.</summary>
    public EquatableArray<TemplatePart> Template { get; init; } = EquatableArray<TemplatePart>.Empty;

    public string? ContentType { get; init; }

    public bool Required { get; init; }

    /// <summary>The streamed body's CRC-64 is compared with the reply's.</summary>
    public bool Crc64 { get; init; }
}
