namespace OssGen.Generator.Model;

/// <summary>
/// A type of single values: its name in specs, its C# type, and its form in each place. <see cref="ScalarTable"/> has one row for each
/// type. The linker, the emitters, the examples and the diagnostics use the rows. In format strings, {0} is the value and {1} is the
/// operator that follows it: <c>?.</c> or <c>.</c>.
/// </summary>
internal sealed record Scalar
{
    public required TypeKind Kind { get; init; }

    /// <summary>The name of the type in specs, or null for a type that an attribute can't specify.</summary>
    public string? Word { get; init; }

    /// <summary>
    /// The C# type. It is null when the spec or the library declares the type, whose full name is then in <see cref="TypeModel.Name"/>.
    /// </summary>
    public string? CSharp { get; init; }

    /// <summary>The full name of the library's own type, or null for types that C# or a spec declares.</summary>
    public string? LibraryType { get; init; }

    /// <summary>Whether the C# type is a class. If so, even a required value may be null.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether values are strings from the caller, which may contain characters that cannot be sent.</summary>
    public bool IsText { get; init; }

    /// <summary>
    /// Whether the C# type is a struct that wraps a string and has a set of known values. The string, in the property <c>Value</c>, is
    /// sent.
    /// </summary>
    public bool IsWrapped { get; init; }

    /// <summary>Whether C# converts strings to the type implicitly. If so, <c>null</c> in a conditional expression needs a cast.</summary>
    public bool ConvertsFromText { get; init; }

    /// <summary>
    /// The suffix of the methods that read a query parameter, such as <c>Int32</c>, or null when a query parameter can't have the type.
    /// </summary>
    public string? QueryReader { get; init; }

    /// <summary>The name of the method that writes a query parameter.</summary>
    public string QueryWriter { get; init; } = "Query";

    /// <summary>The suffix of the methods that read a header, or null when a header can't have the type.</summary>
    public string? HeaderReader { get; init; }

    /// <summary>The name of the method that writes a request header.</summary>
    public string HeaderWriter { get; init; } = "Header";

    /// <summary>The name of the method that writes a reply header.</summary>
    public string ReplyHeaderWriter { get; init; } = "Header";

    /// <summary>The format of the value that is passed to the method for writing a request header.</summary>
    public string HeaderValue { get; init; } = "{0}";

    /// <summary>The name of the method that reads an element, or null when an element can't have the type.</summary>
    public string? XmlReader { get; init; }

    /// <summary>The name of the method that writes an element.</summary>
    public string XmlWriter { get; init; } = "Element";

    /// <summary>The format of the value as an element's own text, or null when an element's own text can't have the type.</summary>
    public string? OwnText { get; init; }

    /// <summary>
    /// The format of a value that is never null as an element's own text, or null when an element's own text can't have the type.
    /// </summary>
    public string? OwnTextOfValue { get; init; }

    /// <summary>Whether an element of the type can be an item of a list.</summary>
    public bool IsItem { get; init; } = true;

    /// <summary>The suffix of the method that reads a JSON property, or null when a JSON property can't have the type.</summary>
    public string? JsonReader { get; init; }

    /// <summary>
    /// Whether the methods that write a JSON value take the name of the member, because JSON can't contain every value of the type.
    /// </summary>
    public bool IsCheckedInJson => IsText || Kind is TypeKind.Double or TypeKind.Single;

    /// <summary>The format of the value that is passed to the method for writing a JSON value.</summary>
    public string JsonValue { get; init; } = "{0}";

    /// <summary>Whether the template of a body can contain a member of the type.</summary>
    public bool IsInTemplates { get; init; }

    /// <summary>
    /// Whether a reply can contain a string that isn't a valid value of the type. Such a member stays unset, unless it is essential.
    /// </summary>
    public bool MayBeUnreadable { get; init; }

    /// <summary>
    /// The value that is written for an unset member with <c>write="always"</c>, or null when an unset member can't be written. It is a C#
    /// expression, or a string for string types.
    /// </summary>
    public string? Unset { get; init; }

    /// <summary>
    /// The format of the quantity that <c>min</c> and <c>max</c> limit, or null when values of the type can't be limited.
    /// </summary>
    public string? Measure { get; init; }

    /// <summary>The unit in which the quantity is counted, preceded by a space, or an empty string for numbers.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// A function that parses a string in a spec and returns the value in its shortest form, or null when the string is invalid. The
    /// function itself is null when every string is valid.
    /// </summary>
    public Func<string, string?>? Parse { get; init; }

    /// <summary>A description of the strings that <see cref="Parse"/> accepts, for messages.</summary>
    public string Expected { get; init; } = "";

    /// <summary>
    /// The format of a default value in C#, where {0} is the result of <see cref="Parse"/>, or null to use a string literal.
    /// </summary>
    public string? Default { get; init; }

    /// <summary>
    /// The format of an example's value in C#, where {0} is the value as written and {1} is a string literal. If null, the value is a
    /// string literal that preserves white space.
    /// </summary>
    public string? Example { get; init; }

    /// <summary>
    /// Whether the type is a string that can be percent-encoded on demand. Such a type is neither wrapped in a struct nor encoded in
    /// another way.
    /// </summary>
    public bool IsPlainText => IsText && !IsWrapped && XmlWriter == "Element" && XmlReader is not null;

    /// <summary>The type that determines which strings are valid as values in examples.</summary>
    public Scalar OfExamples => Kind == TypeKind.Epoch ? ScalarTable.Of(TypeKind.Time) : this;

    /// <summary>The places that can contain values of the type, for messages.</summary>
    public string Places
    {
        get
        {
            var places = new List<string>();
            AddIf(QueryReader, "queries");
            AddIf(HeaderReader, "headers");
            AddIf(XmlReader, "XML bodies");
            AddIf(JsonReader, "JSON bodies");
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
