using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>The members groups that have members, by the name in the spec and by that of the interface.</summary>
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

    /// <summary>Those that files of the target declare.</summary>
    public IEnumerable<MemberGroupModel> Emitted =>
        _groups.Where(static group => group.Declaration.File.IsEmitted).Select(static group => group.Model);

    /// <summary>Full names of the interfaces of the groups that an operation or result uses by itself, each once.</summary>
    public EquatableArray<string> UsedBy(IEnumerable<UseSpec> uses) => new([.. uses
        .Select(use => _byName.TryGetValue(use.Members.Value, out var group) ? group.FullName : "")
        .Where(static name => name.Length > 0)
        .Distinct()]);

    /// <summary>The same interfaces with those that they extend.</summary>
    public HashSet<string> Reached(IEnumerable<string> interfaces)
    {
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
