using System.Globalization;

namespace OssGen.Generator.Language;

/// <summary>
/// What a node is made from. A node asks it for each attribute and child that its element may have: while a file is read, the answers are
/// what the file has; once at the start, the questions are noted as the rules of the language.
/// </summary>
internal abstract class ElementSource
{
    public abstract NodeFacts Facts { get; }

    public SpecAttribute<string?> Text(string name, AttributeSyntax syntax = AttributeSyntax.Text)
    {
        var text = Attribute(name, syntax, required: false);
        return new(name, text, text);
    }

    /// <summary>An attribute that must be written; "" where the element lacks it and therefore has errors.</summary>
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

    /// <summary>A child that may occur once only.</summary>
    public T? Child<T>(string name, bool required = false)
        where T : SpecNode => Below<T>(name, single: true, required) is [var first, ..] ? first : null;

    public IReadOnlyList<T> Children<T>(string name, bool required = false)
        where T : SpecNode => Below<T>(name, single: false, required);

    /// <summary>Children of any name.</summary>
    public abstract IReadOnlyList<T> FreeChildren<T>()
        where T : SpecNode;

    protected abstract string? Attribute(string name, AttributeSyntax syntax, bool required);

    protected abstract IReadOnlyList<T> Below<T>(string name, bool single, bool required)
        where T : SpecNode;
}
