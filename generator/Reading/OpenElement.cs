using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>
/// An element whose end tag hasn't been read yet. When the end tag is read, the element's node is created from this instance, which can
/// then begin another element.
/// </summary>
internal sealed class OpenElement(string path, TextBuffer texts) : ElementSource
{
    private readonly List<SpecNode> _children = [];
    private readonly List<string> _opened = [];
    private EquatableArray<SpecAttribute> _attributes;
    private int _textStart;

    public string Name { get; private set; } = "";

    /// <summary>The rule for the element, or null when the vocabulary doesn't contain the element or an enclosing element.</summary>
    public ElementRule? Rule { get; private set; }

    public ElementId Id { get; private set; }

    /// <summary>The IDs of the warnings that this element or an enclosing element suppresses.</summary>
    public EquatableArray<string> Suppressed { get; private set; }

    /// <summary>The text of the element that has been read so far, without the text of its children.</summary>
    public ReadOnlySpan<char> OwnText => texts.From(_textStart);

    public bool HasErrors { get; set; }

    /// <summary>Begins an element. Nothing of the element that the instance represented before is kept.</summary>
    public void Begin(
        ElementId id,
        string name,
        ElementRule? rule,
        EquatableArray<SpecAttribute> attributes,
        EquatableArray<string> suppressed,
        bool hasErrors)
    {
        (Id, Name, Rule, _attributes, Suppressed, HasErrors) = (id, name, rule, attributes, suppressed, hasErrors);
        _textStart = texts.Length;
        _children.Clear();
        _opened.Clear();
    }

    public override NodeFacts Facts => new(
        path,
        Id,
        Name,
        _attributes,
        _children.Count == 0 ? EquatableArray<SpecNode>.Empty : new EquatableArray<SpecNode>([.. _children]),
        KeptText(),
        Documentation(),
        Suppressed,
        HasErrors);

    public void Add(SpecNode child) => _children.Add(child);

    /// <summary>Removes the text of the element, after its node has been created.</summary>
    public void End() => texts.Truncate(_textStart);

    /// <summary>Notes that a child is opened. Returns false when a child of the same name was opened before.</summary>
    public bool NoteChild(string child)
    {
        if (HasOpened(child))
        {
            return false;
        }

        _opened.Add(child);
        return true;
    }

    /// <summary>Whether a child of the name has been noted. It may be invalid.</summary>
    public bool HasOpened(string child) => _opened.Contains(child);

    public bool Has(string attribute) => ValueOf(attribute) is not null;

    public override IReadOnlyList<T> FreeChildren<T>()
    {
        var count = 0;
        foreach (var child in _children)
        {
            count += child is T ? 1 : 0;
        }

        if (count == 0)
        {
            return [];
        }

        var found = new T[count];
        foreach (var child in _children)
        {
            if (child is T node)
            {
                found[found.Length - count--] = node;
            }
        }

        return found;
    }

    protected override string? Attribute(string name, AttributeSyntax syntax, bool required) => ValueOf(name);

    protected override IReadOnlyList<T> Below<T>(string name, bool required) => FreeChildren<T>();

    protected override T? First<T>(string name, bool required)
        where T : class
    {
        foreach (var child in _children)
        {
            if (child is T node)
            {
                return node;
            }
        }

        return null;
    }

    private string KeptText() => Rule?.Text switch
    {
        TextUse.Content when !OwnText.IsWhiteSpace() => OwnText.ToString(),
        TextUse.Prose => FoldedText.Of(OwnText),
        _ => "",
    };

    private string Documentation()
    {
        foreach (var child in _children)
        {
            if (child is DocSpec doc)
            {
                return doc.Text;
            }
        }

        return Rule is { Text: TextUse.Documentation } ? FoldedText.Of(OwnText) : "";
    }

    private string? ValueOf(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Text;
            }
        }

        return null;
    }
}
