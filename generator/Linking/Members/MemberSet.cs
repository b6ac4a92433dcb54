using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>The members of one record while it is linked: no two have the same name, and none has a reserved one.</summary>
internal sealed class MemberSet(string typeName, MemberOwner owner, FindingCollector findings)
{
    private readonly List<MemberModel> _members = [];
    private readonly Dictionary<string, MemberModel> _byName = new(StringComparer.Ordinal);

    public string TypeName => typeName;

    public IReadOnlyList<MemberModel> All => _members;

    public IEnumerable<string> Names => _byName.Keys;

    public MemberModel? Find(string name) => _byName.TryGetValue(name, out var found) ? found : null;

    /// <summary>Adds a member; false after a finding.</summary>
    public bool Add(MemberModel member, SpecElement element, string? attribute)
    {
        if (TypeAttributes.CheckRules(member, owner, element, findings))
        {
            return AddNamed(member, element, attribute);
        }

        return false;
    }

    private bool AddNamed(MemberModel member, SpecElement element, string? attribute)
    {
        if (ReservedNames.ProblemOfMember(member.Name, owner, typeName) is { } problem)
        {
            findings.Report(NameDiagnostics.ReservedMember, element, attribute, member.Name, typeName, problem);
            return false;
        }

        if (_byName.ContainsKey(member.Name))
        {
            findings.Report(NameDiagnostics.DuplicateMember, element, attribute, typeName, member.Name);
            return false;
        }

        _byName.Add(member.Name, member);
        _members.Add(member);
        return true;
    }

    /// <summary>Adds a member that no element declares.</summary>
    public void AddLabel(MemberModel member)
    {
        _byName[member.Name] = member;
        _members.Add(member);
    }

    /// <summary>The members of the given places, in the order in which they were added.</summary>
    public IEnumerable<MemberModel> At(params MemberPlace[] places) => _members.Where(member => Array.IndexOf(places, member.Place) >= 0);
}
