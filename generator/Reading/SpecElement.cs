using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>An element of a spec as written, without positions. Its attributes are checked against <see cref="SpecVocabulary"/>.</summary>
internal sealed record SpecElement
{
    /// <summary>Path of the file, for findings.</summary>
    public required string Path { get; init; }

    /// <summary>Which element of the file it is.</summary>
    public required ElementId Id { get; init; }

    public required string Name { get; init; }

    public required EquatableArray<SpecAttribute> Attributes { get; init; }

    public required EquatableArray<SpecElement> Children { get; init; }

    /// <summary>The element's own text, as written; empty when it is only white space.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The element's own text as documentation: white space folded, an empty line between paragraphs; empty where the text is none.
    /// Made once, when the file is read, because every link needs all of it.
    /// </summary>
    public required string Documentation { get; init; }

    /// <summary>Ids that this element or one around it suppresses.</summary>
    public required EquatableArray<string> Suppressed { get; init; }

    /// <summary>An error was reported in this element or below, so nothing is generated from it.</summary>
    public required bool HasErrors { get; init; }

    /// <summary>The value of an attribute, or null when it is not written.</summary>
    public string? this[string attribute]
    {
        get
        {
            for (var i = 0; i < Attributes.Count; i++)
            {
                if (Attributes[i].Name == attribute)
                {
                    return Attributes[i].Value;
                }
            }

            return null;
        }
    }

    /// <summary>The value of an attribute that the vocabulary requires; "" where the element lacks it and therefore has errors.</summary>
    public string Required(string attribute) => this[attribute] ?? "";

    public bool Flag(string attribute, bool fallback = false) => this[attribute] is { } value ? value == "true" : fallback;

    public long? Number(string attribute) =>
        long.TryParse(
            this[attribute],
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value)
            ? value
            : null;

    public SpecElement? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }
}
