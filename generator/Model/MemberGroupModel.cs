using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// The model of a members group: the interface of the records that use it, and the records that its members are copied to.
/// </summary>
internal sealed record MemberGroupModel
{
    public required string Name { get; init; }

    /// <summary>The namespace of the interface.</summary>
    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The full names of the interfaces that this one extends: those of the groups that it uses.</summary>
    public required EquatableArray<string> Bases { get; init; }

    /// <summary>The members that the interface itself declares.</summary>
    public required EquatableArray<MemberModel> OwnMembers { get; init; }

    /// <summary>All members, including those of the groups that it uses, in the order of the spec.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>
    /// The full names of the records in this role that the members are copied to: a client's requests, or a server's results, that use the
    /// group.
    /// </summary>
    public EquatableArray<string> Records { get; init; } = EquatableArray<string>.Empty;

    public string InterfaceName => "I" + Name;

    /// <summary>The name of the interface, qualified with its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? InterfaceName : Namespace + "." + InterfaceName;

    /// <summary>The name of the class with the copy methods.</summary>
    public string CopierName => Name + "Members";
}
