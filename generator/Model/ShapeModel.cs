using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of a shape: a record that operations share, with its codec.</summary>
internal sealed record ShapeModel
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required EquatableArray<MemberModel> Members { get; init; }

    public required EquatableArray<XmlNode> Nodes { get; init; }

    /// <summary>
    /// Whether requests of this role's operations reach the shape, so that its codec writes (client) or reads (server) it.
    /// </summary>
    public required bool InRequests { get; init; }

    /// <summary>
    /// Whether the result of an operation of this role contains the shape, directly or through other shapes. If so, the codec reads
    /// (client) or writes (server) the shape.
    /// </summary>
    public required bool InResults { get; init; }

    /// <summary>
    /// Whether a node of the shape, or of a shape that it holds, is percent-encoded on demand, so that its codec has a parameter for that.
    /// </summary>
    public required bool TakesUrlEncoded { get; init; }

    /// <summary>
    /// Whether the record is emitted here; false for a shape of another assembly of which an extension or server needs only the codec.
    /// </summary>
    public required bool EmitsRecord { get; init; }
}
