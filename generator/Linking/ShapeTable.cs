using OssGen.Generator.Diagnostics;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>All shapes by full name, and who reaches them.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<string, ShapeDraft> _byName = new(StringComparer.Ordinal);

    public List<ShapeDraft> Ordered { get; } = [];

    public ShapeDraft? Find(string fullName) => _byName.TryGetValue(fullName, out var found) ? found : null;

    public void Add(ShapeDraft shape)
    {
        _byName[shape.Declaration.FullName] = shape;
        Ordered.Add(shape);
    }

    /// <summary>Gives shapes the bool members that choices set.</summary>
    public void AddTags(ChoiceLinker choices, FindingSink findings)
    {
        foreach (var pair in choices.Tags)
        {
            if (Find(pair.Key) is not { } shape)
            {
                continue;
            }

            var (tag, choice) = pair.Value;
            if (shape.Members.Find(tag) is not null)
            {
                findings.Report(ReferenceDiagnostics.BadChoice, choice, "tag", choice.Required("member"), $"the shape {shape.Declaration.Name} has a member '{tag}' of its own");
                continue;
            }

            var member = MemberFactory.Create(choice, tag, new TypeModel(TypeKind.Boolean, null, CollectionKind.None), MemberPlace.Tag, "", required: false, inRequest: false);
            shape.Members.Add(member with { Documentation = new Documentation(TagText(choice)) }, choice, "tag");
        }
    }

    /// <summary>Marks every shape from the given ones down, each once.</summary>
    public void Mark(IEnumerable<string> roots, Func<ShapeDraft, bool> isMarked, Action<ShapeDraft> mark)
    {
        var open = new Stack<string>(roots);
        while (open.Count > 0)
        {
            if (Find(open.Pop()) is not { } shape || isMarked(shape))
            {
                continue;
            }

            mark(shape);
            foreach (var used in shape.Uses)
            {
                open.Push(used);
            }
        }
    }

    private static string TagText(Reading.SpecElement choice)
    {
        var names = choice.Children.Where(static child => child.Name == "element" && child.Flag("tag")).Select(static child => child.Required("name"));
        return $"Whether the entry stood in an element named {string.Join(" or ", names)}.";
    }
}
