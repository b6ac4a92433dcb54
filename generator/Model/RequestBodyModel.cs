using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of a request's body: its kind, its members, and how they are written.</summary>
internal sealed record RequestBodyModel
{
    public required BodyKind Kind { get; init; }

    /// <summary>The name of the root element, if the body is an XML document.</summary>
    public string? Root { get; init; }

    /// <summary>The name of the member that contains the shape, stream or text.</summary>
    public string? Member { get; init; }

    /// <summary>The full name of the shape, if the body is a document of one shape.</summary>
    public string? Shape { get; init; }

    public EquatableArray<XmlNode> Nodes { get; init; } = EquatableArray<XmlNode>.Empty;

    public EquatableArray<BodyAlternative> Alternatives { get; init; } = EquatableArray<BodyAlternative>.Empty;

    /// <summary>The literal and member parts of the template in order, if the kind of body is <see cref="BodyKind.Template"/>.</summary>
    public EquatableArray<TemplatePart> Template { get; init; } = EquatableArray<TemplatePart>.Empty;

    public string? ContentType { get; init; }

    public bool Required { get; init; }

    /// <summary>Whether the CRC-64 of the streamed body is compared with the CRC-64 in the reply.</summary>
    public bool Crc64 { get; init; }
}
