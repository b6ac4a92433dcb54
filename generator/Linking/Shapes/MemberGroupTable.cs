using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>
/// A table of the members groups that have members. Groups can be found by their names in the spec and by the names of their interfaces.
/// </summary>
internal sealed class MemberGroupTable
{
    private readonly List<LinkedMemberGroup> _groups;
    private readonly Dictionary<string, MemberGroupModel> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberGroupModel> _byInterface = new(StringComparer.Ordinal);

    public MemberGroupTable(IEnumerable<LinkedMemberGroup> groups)
    {
        _groups = [.. groups.Where(static group => group.Model.Members.Count > 0)];
        foreach (var group in _groups)
        {
            _byName[group.Model.Name] = group.Model;
            _byInterface[group.Model.FullName] = group.Model;
        }
    }

    /// <summary>The groups that are declared in the emitted files of the target.</summary>
    public IEnumerable<MemberGroupModel> Emitted =>
        _groups.Where(static group => group.Declaration.File.IsEmitted).Select(static group => group.Model);

    /// <summary>
    /// Returns the full names of the interfaces of the groups that an operation or result uses directly, without duplicates.
    /// </summary>
    public EquatableArray<string> UsedBy(IReadOnlyList<UseSpec> uses) => uses.Count == 0
        ? EquatableArray<string>.Empty
        : new([.. uses
            .Select(use => _byName.TryGetValue(use.Members.Value, out var group) ? group.FullName : "")
            .Where(static name => name.Length > 0)
            .Distinct()]);

    /// <summary>Returns the given interfaces and the interfaces that they extend, directly or indirectly.</summary>
    public IReadOnlyCollection<string> Reached(EquatableArray<string> interfaces)
    {
        if (interfaces.Count == 0)
        {
            return [];
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(interfaces);
        while (open.Count > 0)
        {
            if (open.Pop() is var name && reached.Add(name))
            {
                foreach (var extended in _byInterface[name].Bases)
                {
                    open.Push(extended);
                }
            }
        }

        return reached;
    }
}
