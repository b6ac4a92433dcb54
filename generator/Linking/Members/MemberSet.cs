using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Members;

/// <summary>The members of one record that is being linked. The names of the members must be unique and must not be reserved.</summary>
/// <param name="typeName">The name of the record.</param>
/// <param name="owner">What the record is.</param>
/// <param name="declaration">The element that declares the members.</param>
/// <param name="findings">The findings to report to.</param>
internal sealed class MemberSet(string typeName, MemberOwner owner, SpecNode declaration, FindingCollector findings)
{
    // A record has few names: a linear search needs no dictionary.
    private readonly List<MemberModel> _members = [];

    // The names that no proposal may have. Only findings need them.
    private HashSet<string>? _taken;

    public string TypeName => typeName;

    public IReadOnlyList<MemberModel> All => _members;

    public IEnumerable<string> Names => _members.Select(static member => member.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Returns the member of a name, or null when there is none. Of two labels, it is the last one.</summary>
    public MemberModel? Find(string name)
    {
        for (var i = _members.Count - 1; i >= 0; i--)
        {
            if (_members[i].Name == name)
            {
                return _members[i];
            }
        }

        return null;
    }

    /// <summary>Adds a member that an element declares. Returns false after reporting an error.</summary>
    /// <param name="member">The member to add.</param>
    /// <param name="node">The element that declares it.</param>
    /// <param name="attribute">The attribute that its name comes from.</param>
    public bool Add(MemberModel member, SpecNode node, SpecAttribute attribute)
    {
        if (!MemberRules.Check(member, owner, node, findings))
        {
            return false;
        }

        if (ReservedNames.ProblemOfMember(member.Name, owner, typeName) is { } problem)
        {
            var fix = OtherNameOf(member, node, attribute);
            findings.Report(NameDiagnostics.ReservedMember, node, attribute, fix, member.Name, typeName, problem);
            return false;
        }

        if (Find(member.Name) is not null)
        {
            var fix = OtherNameOf(member, node, attribute);
            findings.Report(NameDiagnostics.DuplicateMember, node, attribute, fix, typeName, member.Name);
            return false;
        }

        _members.Add(member);
        return true;
    }

    /// <summary>Adds a member that no element declares, such as the member for a path label.</summary>
    public void AddLabel(MemberModel member) => _members.Add(member);

    /// <summary>Returns the members in a place, in the order in which they were added.</summary>
    public IEnumerable<MemberModel> At(MemberPlace place) => _members.Where(member => member.Place == place);

    private SpecFix? OtherNameOf(MemberModel member, SpecNode node, SpecAttribute attribute)
    {
        _taken ??= new HashSet<string>(DeclaredNames.In(declaration), StringComparer.Ordinal);
        _taken.UnionWith(Names);
        return OtherName.Fix(node, attribute, member.Name, _taken, IsReserved);
    }

    private bool IsReserved(string name) => ReservedNames.ProblemOfMember(name, owner, typeName) is not null;
}
