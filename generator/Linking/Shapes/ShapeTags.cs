using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>The bool members that choices give to the shapes of their entries. The first choice of a shape decides on the name.</summary>
internal sealed class ShapeTags
{
    private readonly Dictionary<string, (string Tag, SpecElement Choice)> _byShape = new(StringComparer.Ordinal);

    public ShapeTags(IEnumerable<LinkedFile> files, SpecIndex index)
    {
        foreach (var choice in files.SelectMany(static file => file.Outline.Choices))
        {
            if (index.Type(choice.Required("list")) is { IsEnum: false } shape && !_byShape.ContainsKey(shape.FullName))
            {
                _byShape.Add(shape.FullName, (choice.Required("tag"), choice));
            }
        }
    }

    /// <summary>The tag of a shape by its full name; null when no choice has one for it.</summary>
    public string? Of(string shape) => _byShape.TryGetValue(shape, out var found) ? found.Tag : null;

    /// <summary>Gives a shape its member.</summary>
    public void AddTo(ShapeDraft shape, FindingCollector findings)
    {
        if (!_byShape.TryGetValue(shape.Declaration.FullName, out var found))
        {
            return;
        }

        var (tag, choice) = found;
        if (shape.Members.Find(tag) is not null)
        {
            findings.Report(
                ReferenceDiagnostics.BadChoice,
                choice,
                "tag",
                choice.Required("member"),
                $"the shape {shape.Declaration.Name} has a member '{tag}' of its own");
            return;
        }

        var member = MemberFactory.Create(
            choice,
            tag,
            new TypeModel(TypeKind.Boolean, null, CollectionKind.None),
            MemberPlace.Tag,
            "",
            required: false,
            inRequest: false);
        shape.Members.Add(member with { Documentation = new Documentation(Text(choice)) }, choice, "tag");
    }

    private static string Text(SpecElement choice)
    {
        var names = choice.Children.Where(static child => child.Name == "element"
            && child.Flag("tag")).Select(static child => child.Required("name"));
        return $"Whether the entry stood in an element named {string.Join(" or ", names)}.";
    }
}
