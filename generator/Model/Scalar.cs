namespace OssGen.Generator.Model;

/// <summary>
/// A type of single values: its name in specs, its C# type, and its form in each place. <see cref="ScalarTable"/> has one row per type,
/// which the linker, the emitters, the examples and the diagnostics use. In format strings, {0} is the value and {1} the operator that
/// follows it: <c>?.</c> or <c>.</c>.
/// </summary>
internal sealed record Scalar
{
    public required TypeKind Kind { get; init; }

    /// <summary>The name of the type in specs, or null for a type that an attribute cannot name.</summary>
    public string? Word { get; init; }

    /// <summary>
    /// The C# type, or null when it is declared by the spec or the library, with its full name in <see cref="TypeModel.Name"/>.
    /// </summary>
    public string? CSharp { get; init; }

    /// <summary>The full name of the library's own type, or null for types of C# and of specs.</summary>
    public string? LibraryType { get; init; }

    /// <summary>Whether the C# type is a class, so that even a required value may be null.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether values are strings from the caller, which may contain characters that cannot be sent.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the C# type is a struct that wraps a text, whose <c>Value</c> is sent, with a set of known values.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Whether C# converts texts to the type implicitly, so that <c>null</c> in a conditional expression needs a cast.</summary>
    public bool ConvertsFromText { get; init; }

    /// <summary>
    /// The suffix of the methods that read a query parameter, such as <c>Int32</c>; null when a query cannot hold the type.
    /// </summary>
    public string? QueryReader { get; init; }

    /// <summary>The name of the method that writes a query parameter.</summary>
    public string QueryWriter { get; init; } = "Query";

    /// <summary>The suffix of the methods that read a header, or null when a header cannot hold the type.</summary>
    public string? HeaderReader { get; init; }

    /// <summary>The name of the method that writes a request header.</summary>
    public string HeaderWriter { get; init; } = "Header";

    /// <summary>The name of the method that writes a reply header.</summary>
    public string ReplyHeaderWriter { get; init; } = "Header";

    /// <summary>The format of the value that is passed to the method that writes a request header.</summary>
    public string HeaderValue { get; init; } = "{0}";

    /// <summary>The name of the method that reads an element, or null when an element cannot hold the type.</summary>
    public string? XmlReader { get; init; }

    /// <summary>The name of the method that writes an element.</summary>
    public string XmlWriter { get; init; } = "Element";

    /// <summary>The format of the value as an element's own text, or null when an own text cannot hold the type.</summary>
    public string? OwnText { get; init; }

    /// <summary>The format of a value that is never null as an element's own text, or null when an own text cannot hold the type.</summary>
    public string? OwnTextOfValue { get; init; }

    /// <summary>Whether an element of the type can be an item of a list.</summary>
    public bool IsItem { get; init; } = true;

    /// <summary>The suffix of the method that reads a JSON property, or null when JSON cannot hold the type.</summary>
    public string? JsonReader { get; init; }

    /// <summary>The middle of the name of the method that writes a JSON value.</summary>
    public string JsonWriter { get; init; } = "String";

    /// <summary>The format of the value that is passed to the method that writes a JSON value.</summary>
    public string JsonValue { get; init; } = "{0}";

    /// <summary>Whether the template of a body can hold the type.</summary>
    public bool IsInTemplates { get; init; }

    /// <summary>
    /// Whether a reply can contain a text that is not a value of the type. Such a member stays unset, unless it is essential.
    /// </summary>
    public bool MayBeUnreadable { get; init; }

    /// <summary>
    /// The value written for an unset member with <c>write="always"</c>: a C# expression, or a text for types that are texts; null when an
    /// unset member cannot be written.
    /// </summary>
    public string? Unset { get; init; }

    /// <summary>The format of the quantity that <c>min</c> and <c>max</c> limit, or null when the type has none.</summary>
    public string? Measure { get; init; }

    /// <summary>The unit that is counted, preceded by a space; empty for numbers.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// A function that returns the value of a text in a spec in its shortest form, or null when the text is invalid. Null when every text
    /// is valid.
    /// </summary>
    public Func<string, string?>? Parse { get; init; }

    /// <summary>A description of the texts that <see cref="Parse"/> accepts, for messages.</summary>
    public string Expected { get; init; } = "";

    /// <summary>The format of a default value in C#, where {0} is the result of <see cref="Parse"/>; null for a string literal.</summary>
    public string? Default { get; init; }

    /// <summary>
    /// The format of an example's value in C#, where {0} is the value as written and {1} a string literal; null for a string literal with
    /// its white space.
    /// </summary>
    public string? Example { get; init; }

    /// <summary>
    /// Whether the type is a text that can be percent-encoded on demand: neither wrapped in a struct nor encoded in another way.
    /// </summary>
    public bool IsPlainText => IsText && !IsWrapped && XmlWriter == "Element" && XmlReader is not null;

    /// <summary>The type against which texts in examples are checked.</summary>
    public Scalar OfExamples => Kind == TypeKind.Epoch ? ScalarTable.Of(TypeKind.Time) : this;

    /// <summary>The places that can hold the type, for messages.</summary>
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
