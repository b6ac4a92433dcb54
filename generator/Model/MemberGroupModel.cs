using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>A members group, resolved: the interface of the records that use it, and what is copied from one to another.</summary>
internal sealed record MemberGroupModel
{
    public required string Name { get; init; }

    /// <summary>Namespace of the interface.</summary>
    public required string Namespace { get; init; }

    public required string Group { get; init; }

    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>Full names of the interfaces that this one extends: those of the groups that it uses.</summary>
    public required EquatableArray<string> Bases { get; init; }

    /// <summary>The members that the interface declares itself.</summary>
    public required EquatableArray<MemberModel> OwnMembers { get; init; }

    /// <summary>All members, with those of the groups that it uses, in the order of the spec.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>
    /// Full names of the records of this role that are copied to: for callers the requests, for a server the results that use it.
    /// </summary>
    public EquatableArray<string> Records { get; init; } = EquatableArray<string>.Empty;

    public string InterfaceName => "I" + Name;

    /// <summary>The interface's name with its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? InterfaceName : Namespace + "." + InterfaceName;

    /// <summary>Name of the class that copies.</summary>
    public string CopierName => Name + "Members";
}
