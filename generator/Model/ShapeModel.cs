using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>A record shared by operations, with its codec.</summary>
internal sealed record ShapeModel
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required EquatableArray<MemberModel> Members { get; init; }

    public required EquatableArray<XmlNode> Nodes { get; init; }

    /// <summary>Reached from a request of this role's operations: the codec writes (client) or reads (server).</summary>
    public required bool InRequests { get; init; }

    /// <summary>Reached from a result.</summary>
    public required bool InResults { get; init; }

    /// <summary>Some node below is percent-encoded on demand, so the codec takes a flag.</summary>
    public required bool TakesUrlEncoded { get; init; }

    /// <summary>The record is emitted here; false for a package shape of which an extension or the server needs only the codec.</summary>
    public required bool EmitsRecord { get; init; }
}
