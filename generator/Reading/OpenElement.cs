using System.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>An element whose end tag has not been read yet, from which its node is created then.</summary>
internal sealed class OpenElement(
    string path,
    ElementId id,
    string name,
    ElementRule? rule,
    SpecSpan position,
    EquatableArray<SpecAttribute> attributes,
    EquatableArray<string> suppressed) : ElementSource
{
    private readonly List<SpecNode> _children = [];

    public string Name { get; } = name;

    /// <summary>The rule for the element, or null when the vocabulary does not know the element or one that contains it.</summary>
    public ElementRule? Rule { get; } = rule;

    public SpecSpan Position { get; } = position;

    /// <summary>The ids of the warnings that this element or one that contains it suppresses.</summary>
    public EquatableArray<string> Suppressed { get; } = suppressed;

    /// <summary>The number of children opened by name, including invalid ones.</summary>
    public Dictionary<string, int> SeenChildren { get; } = new(StringComparer.Ordinal);

    public StringBuilder OwnText { get; } = new();

    public bool HasErrors { get; set; }

    public override NodeFacts Facts
    {
        get
        {
            var text = OwnText.ToString();
            var documentation = _children.OfType<DocSpec>().FirstOrDefault()?.Text
                ?? (Rule is { Text: TextUse.Documentation } ? text : "");
            return new NodeFacts(
                path,
                id,
                Name,
                attributes,
                new EquatableArray<SpecNode>([.. _children]),
                string.IsNullOrWhiteSpace(text) ? "" : text,
                FoldedText.Of(documentation),
                Suppressed,
                HasErrors);
        }
    }

    public void Add(SpecNode child) => _children.Add(child);

    public bool Has(string attribute) => ValueOf(attribute) is not null;

    public override IReadOnlyList<T> FreeChildren<T>() => _children.Count == 0 ? [] : [.. _children.OfType<T>()];

    protected override string? Attribute(string name, AttributeSyntax syntax, bool required) => ValueOf(name);

    protected override IReadOnlyList<T> Below<T>(string name, bool single, bool required) => FreeChildren<T>();

    private string? ValueOf(string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Text;
            }
        }

        return null;
    }
}
