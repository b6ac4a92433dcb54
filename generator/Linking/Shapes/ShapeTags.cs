using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>
/// The bool members (tags) that choices add to the shapes of their items. The first choice that uses a shape determines the name of the
/// shape's tag.
/// </summary>
internal sealed class ShapeTags
{
    private readonly Dictionary<string, (string Tag, ChoiceSpec Choice)> _byShape = new(StringComparer.Ordinal);

    public ShapeTags(IEnumerable<LinkedFile> files, SpecIndex index)
    {
        foreach (var choice in files.SelectMany(static file => file.Outline.Choices).Cast<ChoiceSpec>())
        {
            if (index.Type(choice.List.Value) is Declaration<ShapeSpec> shape && !_byShape.ContainsKey(shape.FullName))
            {
                _byShape.Add(shape.FullName, (choice.Tag.Value!, choice));
            }
        }
    }

    /// <summary>Returns the name of the tag of the shape with the given full name, or null when no choice defines a tag.</summary>
    public string? Of(string shape) => _byShape.TryGetValue(shape, out var found) ? found.Tag : null;

    /// <summary>Adds the tag to a shape as a member, if a choice defines a tag for the shape.</summary>
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
                choice.Tag,
                choice.Member.Value,
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
        shape.Members.Add(member with { Documentation = new Documentation(Text(choice)) }, choice, choice.Tag);
    }

    private static string Text(ChoiceSpec choice)
    {
        var names = choice.Elements.Where(static element => element.Tag.Value == true).Select(static element => element.Name.Value);
        return $"Whether OSS returned the entry as an element named {string.Join(" or ", names.Select(static name => $"`{name}`"))}.";
    }
}
