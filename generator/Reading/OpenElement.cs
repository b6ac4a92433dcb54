using System.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>An element whose end tag has not been read yet.</summary>
internal sealed class OpenElement(
    ElementId id,
    string name,
    ElementRule? rule,
    SpecSpan position,
    EquatableArray<SpecAttribute> attributes,
    EquatableArray<string> suppressed)
{
    public ElementId Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>Null where the vocabulary does not know the element, or an element around it.</summary>
    public ElementRule? Rule { get; } = rule;

    public SpecSpan Position { get; } = position;

    public EquatableArray<SpecAttribute> Attributes { get; } = attributes;

    public EquatableArray<string> Suppressed { get; } = suppressed;

    public List<SpecElement> Children { get; } = [];

    /// <summary>How often a child of each name was opened, sound or not.</summary>
    public Dictionary<string, int> SeenChildren { get; } = new(StringComparer.Ordinal);

    public StringBuilder Text { get; } = new();

    public bool HasErrors { get; set; }

    public bool Has(string attribute) => Value(attribute) is not null;

    public string? Value(string attribute)
    {
        foreach (var candidate in Attributes)
        {
            if (candidate.Name == attribute)
            {
                return candidate.Value;
            }
        }

        return null;
    }

    public SpecElement Close(string path)
    {
        var text = Text.ToString();
        var isDocumentation = Name == "doc" || Rule is { Text: TextUse.Documentation };
        return new SpecElement
        {
            Path = path,
            Id = Id,
            Name = Name,
            Attributes = Attributes,
            Children = new EquatableArray<SpecElement>([.. Children]),
            Text = string.IsNullOrWhiteSpace(text) ? "" : text,
            Documentation = isDocumentation ? FoldedText.Of(text) : "",
            Suppressed = Suppressed,
            HasErrors = HasErrors,
        };
    }
}
