namespace OssGen.Generator.Model;

/// <summary>
/// A type of single values: what a spec calls it, what it is in C#, and its form in each place. <see cref="ScalarTable"/> has one row per
/// type; linking, emitters, examples and findings read it. In formats {0} is the value and {1} the dot behind it: <c>?.</c> or <c>.</c>.
/// </summary>
internal sealed record Scalar
{
    public required TypeKind Kind { get; init; }

    /// <summary>What a spec calls it; null for a type that no attribute names.</summary>
    public string? Word { get; init; }

    /// <summary>The C# type; null where the type has a name of its own, with namespace, in <see cref="TypeModel.Name"/>.</summary>
    public string? CSharp { get; init; }

    /// <summary>The library's own type of that name, with its namespace; null for types of C# and of specs.</summary>
    public string? LibraryType { get; init; }

    /// <summary>A class in C#, so that even a required one may be null.</summary>
    public bool IsReference { get; init; }

    /// <summary>Its values are texts of the caller's, which may hold what cannot be sent.</summary>
    public bool IsText { get; init; }

    /// <summary>A struct around a text: its <c>Value</c> is what travels, and it has a set of known values.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>C# converts texts to it, so that <c>null</c> as the other branch of a value would be a text.</summary>
    public bool ConvertsFromText { get; init; }

    /// <summary>End of the names of the methods that read a query parameter, such as <c>Int32</c>; null: it is in no query.</summary>
    public string? QueryReader { get; init; }

    /// <summary>The method that writes a query parameter.</summary>
    public string QueryWriter { get; init; } = "Query";

    /// <summary>End of the names of the methods that read a header; null: it is in no header.</summary>
    public string? HeaderReader { get; init; }

    /// <summary>The method that writes a request's header.</summary>
    public string HeaderWriter { get; init; } = "Header";

    /// <summary>The method that writes a reply's header.</summary>
    public string ReplyHeaderWriter { get; init; } = "Header";

    /// <summary>What a request's header is given.</summary>
    public string HeaderValue { get; init; } = "{0}";

    /// <summary>The method that reads an element; null: it is in no element.</summary>
    public string? XmlReader { get; init; }

    /// <summary>The method that writes an element.</summary>
    public string XmlWriter { get; init; } = "Element";

    /// <summary>The text that is written as an element's own; null: it isn't one.</summary>
    public string? OwnText { get; init; }

    /// <summary>The same for a value that is never null.</summary>
    public string? OwnTextOfValue { get; init; }

    /// <summary>An element can be an item of a list.</summary>
    public bool IsItem { get; init; } = true;

    /// <summary>End of the name of the method that reads a JSON property; null when JSON can't hold the type.</summary>
    public string? JsonReader { get; init; }

    /// <summary>Middle of the name of the method that writes a JSON value.</summary>
    public string JsonWriter { get; init; } = "String";

    /// <summary>What a JSON value is written from.</summary>
    public string JsonValue { get; init; } = "{0}";

    /// <summary>A body's template can hold it.</summary>
    public bool IsInTemplates { get; init; }

    /// <summary>A reply can hold a text that isn't of the type; such a value stays unset, unless it is essential.</summary>
    public bool MayBeUnreadable { get; init; }

    /// <summary>
    /// What is written for an unset value (<c>write="always"</c>); null: nothing can be. For a text it is that of <c>null</c>.
    /// </summary>
    public string? Unset { get; init; }

    /// <summary>What <c>min</c> and <c>max</c> are bounds of; null: it has none.</summary>
    public string? Measure { get; init; }

    /// <summary>What is counted, with a blank in front; empty for numbers.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// The value that a text of a spec means, in its shortest form; null when it means none. Without it every text is a value.
    /// </summary>
    public Func<string, string?>? Parse { get; init; }

    /// <summary>What such a text should be, for messages.</summary>
    public string Expected { get; init; } = "";

    /// <summary>A default of the spec in C#, {0} as <see cref="Parse"/> gives it; null: the text.</summary>
    public string? Default { get; init; }

    /// <summary>An example's value in C#: {0} as it is written, {1} as a text; null: the text, blanks included.</summary>
    public string? Example { get; init; }

    /// <summary>A text that can be percent-encoded on demand: no struct around it and no other encoding.</summary>
    public bool IsPlainText => IsText && !IsWrapped && XmlWriter == "Element" && XmlReader is not null;

    /// <summary>What an example's text is checked by.</summary>
    public Scalar OfExamples => Kind == TypeKind.Epoch ? ScalarTable.Of(TypeKind.Time) : this;

    /// <summary>Where it travels, for messages.</summary>
    public string Places
    {
        get
        {
            var places = new List<string>();
            AddIf(QueryReader, "queries");
            AddIf(HeaderReader, "headers");
            AddIf(XmlReader, "XML bodies");
            var last = places.Count - 1;
            return last < 1 ? string.Concat(places) : $"{string.Join(", ", places.Take(last))} and {places[last]}";

            void AddIf(string? form, string place)
            {
                if (form is not null)
                {
                    places.Add(place);
                }
            }
        }
    }
}
