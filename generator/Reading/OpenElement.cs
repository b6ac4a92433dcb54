using System.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>
/// An element whose end tag hasn't been read yet. When the end tag is read, the element's node is created from this instance.
/// </summary>
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

    /// <summary>The rule for the element, or null when the vocabulary doesn't contain the element or an enclosing element.</summary>
    public ElementRule? Rule { get; } = rule;

    public SpecSpan Position { get; } = position;

    /// <summary>The IDs of the warnings that this element or an enclosing element suppresses.</summary>
    public EquatableArray<string> Suppressed { get; } = suppressed;

    /// <summary>The number of children with each name that have been opened so far, including invalid children.</summary>
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
