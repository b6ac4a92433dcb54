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
    private readonly List<MemberModel> _members = [];
    private readonly Dictionary<string, MemberModel> _byName = new(StringComparer.Ordinal);

    // The names that no proposal may have. Only findings need them.
    private HashSet<string>? _taken;

    public string TypeName => typeName;

    public IReadOnlyList<MemberModel> All => _members;

    public IEnumerable<string> Names => _byName.Keys;

    public MemberModel? Find(string name) => _byName.TryGetValue(name, out var found) ? found : null;

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

        if (_byName.ContainsKey(member.Name))
        {
            var fix = OtherNameOf(member, node, attribute);
            findings.Report(NameDiagnostics.DuplicateMember, node, attribute, fix, typeName, member.Name);
            return false;
        }

        _byName.Add(member.Name, member);
        _members.Add(member);
        return true;
    }

    /// <summary>Adds a member that no element declares, such as the member for a path label.</summary>
    public void AddLabel(MemberModel member)
    {
        _byName[member.Name] = member;
        _members.Add(member);
    }

    /// <summary>Returns the members in any of the given places, in the order in which they were added.</summary>
    public IEnumerable<MemberModel> At(params MemberPlace[] places)
    {
        foreach (var member in _members)
        {
            if (Array.IndexOf(places, member.Place) >= 0)
            {
                yield return member;
            }
        }
    }

    private SpecFix? OtherNameOf(MemberModel member, SpecNode node, SpecAttribute attribute)
    {
        _taken ??= new HashSet<string>(DeclaredNames.In(declaration), StringComparer.Ordinal);
        _taken.UnionWith(_byName.Keys);
        return OtherName.Fix(node, attribute, member.Name, _taken, IsReserved);
    }

    private bool IsReserved(string name) => ReservedNames.ProblemOfMember(name, owner, typeName) is not null;
}
