using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// The model of a members group: the interface of the records that use the group, and the records to which the members of the group are
/// copied.
/// </summary>
internal sealed record MemberGroupModel
{
    public required string Name { get; init; }

    /// <summary>The namespace of the emitted interface.</summary>
    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>
    /// The full names of the interfaces that this interface extends, which are the interfaces of the groups that this group uses.
    /// </summary>
    public required EquatableArray<string> Bases { get; init; }

    /// <summary>The members that the interface itself declares.</summary>
    public required EquatableArray<MemberModel> OwnMembers { get; init; }

    /// <summary>All members in the order of the spec, including those of the groups that this group uses.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>
    /// The full names of the records in this role to which the members are copied. They are the requests (client) or results (server) that
    /// use the group.
    /// </summary>
    public EquatableArray<string> Records { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Whether a record of <see cref="Records"/> belongs to a preview operation.</summary>
    public bool HasPreviewRecords { get; init; }

    /// <summary>Whether a record of <see cref="Records"/> belongs to a deprecated operation.</summary>
    public bool HasDeprecatedRecords { get; init; }

    public string InterfaceName => "I" + Name;

    /// <summary>The name of the interface, qualified with its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? InterfaceName : Namespace + "." + InterfaceName;

    /// <summary>The name of the class that contains the copy methods.</summary>
    public string CopierName => Name + "Members";
}
