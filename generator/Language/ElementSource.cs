using System.Globalization;

namespace OssGen.Generator.Language;

/// <summary>
/// The source from which a node is created. The node requests each attribute and child that its element may have. When a file is read, the
/// source returns the content of the file. Once at startup, another source records the requests as the rules of the language.
/// </summary>
internal abstract class ElementSource
{
    public abstract NodeFacts Facts { get; }

    public SpecAttribute<string?> Text(string name, AttributeSyntax syntax = AttributeSyntax.Text)
    {
        var text = Attribute(name, syntax, required: false);
        return new(name, text, text);
    }

    /// <summary>
    /// Returns a required attribute. If the element lacks the attribute, the value of the returned attribute is an empty string, and the
    /// element has errors.
    /// </summary>
    public SpecAttribute<string> Required(string name, AttributeSyntax syntax)
    {
        var text = Attribute(name, syntax, required: true);
        return new(name, text, text ?? "");
    }

    public SpecAttribute<bool?> Flag(string name)
    {
        var text = Attribute(name, AttributeSyntax.Flag, required: false);
        return new(name, text, text is null ? null : text == "true");
    }

    public SpecAttribute<long?> Integer(string name)
    {
        var text = Attribute(name, AttributeSyntax.Integer, required: false);
        var isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return new(name, text, isNumber ? number : null);
    }

    /// <summary>Returns a child that may occur only once, or null when the element has no such child.</summary>
    public T? Child<T>(string name, bool required = false)
        where T : SpecNode => First<T>(name, required);

    public IReadOnlyList<T> Children<T>(string name, bool required = false)
        where T : SpecNode => Below<T>(name, required);

    /// <summary>Returns the children of an element whose children may have any name.</summary>
    public abstract IReadOnlyList<T> FreeChildren<T>()
        where T : SpecNode;

    protected abstract string? Attribute(string name, AttributeSyntax syntax, bool required);

    protected abstract T? First<T>(string name, bool required)
        where T : SpecNode;

    protected abstract IReadOnlyList<T> Below<T>(string name, bool required)
        where T : SpecNode;
}
