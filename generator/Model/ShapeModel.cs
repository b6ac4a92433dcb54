using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of a shape, which is a record that operations share. A shape has a codec.</summary>
internal sealed record ShapeModel
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required EquatableArray<MemberModel> Members { get; init; }

    public required EquatableArray<XmlNode> Nodes { get; init; }

    /// <summary>The forms of the documents that can contain the shape, each of which has methods in the codec.</summary>
    public required ElementForm Forms { get; init; }

    /// <summary>Whether at least one of the members must be set.</summary>
    public required bool NeedsMember { get; init; }

    /// <summary>
    /// Whether the request of an operation of this role contains the shape, directly or through other shapes. If so, the codec writes
    /// (client) or reads (server) the shape.
    /// </summary>
    public required bool InRequests { get; init; }

    /// <summary>
    /// Whether the result of an operation of this role contains the shape, directly or through other shapes. If so, the codec reads
    /// (client) or writes (server) the shape.
    /// </summary>
    public required bool InResults { get; init; }

    /// <summary>
    /// Whether a node of the shape, or of a shape that it contains, is percent-encoded on demand. If so, the codec has the
    /// <c>urlEncoded</c> parameter.
    /// </summary>
    public required bool TakesUrlEncoded { get; init; }

    /// <summary>
    /// Whether the record is emitted in this assembly. The value is false for a shape of another assembly, for which an extension or server
    /// needs only the codec.
    /// </summary>
    public required bool EmitsRecord { get; init; }
}
