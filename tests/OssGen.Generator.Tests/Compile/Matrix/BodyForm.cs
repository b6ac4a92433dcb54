using OssGen.Generator.Language;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>A form of a request's body or of a result, with each of the attributes that it could have.</summary>
/// <param name="Name">Names it in failures.</param>
/// <param name="Element">The element: <c>body</c> or <c>result</c>.</param>
/// <param name="Form">The attributes that make the form.</param>
/// <param name="Children">What is in the element.</param>
internal sealed record BodyForm(string Name, string Element, string Form, string Children)
{
    private const string Member = "<element name=\"Size\" type=\"int\">Its size.</element>";

    private const string Choices = """
        <choice member="Entries" list="Choosable" tag="IsOther">
          <doc>Both kinds.</doc><element name="One"/><element name="Other" tag="true"/>
        </choice>
        """;

    private const string Alternatives = """
        <alternative root="First" member="First" type="Part">One.</alternative>
        <alternative root="Second" member="Second" type="Part">Other.</alternative>
        """;

    // Values of every attribute that the vocabulary knows for bodies and results.
    private static readonly Dictionary<string, string[]> s_values = new(StringComparer.Ordinal)
    {
        ["root"] = ["Doc"],
        ["rootAlias"] = ["Other"],
        ["type"] = [Place.Shape, Place.StrictShape, Place.JsonShape, Place.StrictJsonShape],
        ["member"] = ["Renamed"],
        ["stream"] = ["Content"],
        ["text"] = ["Plain"],
        ["json"] = ["Raw", "true"],
        ["template"] = ["x={Size}"],
        ["contentType"] = ["text/csv"],
        ["required"] = ["true", "false", "one"],
        ["md5"] = ["true", "false"],
        ["crc64"] = ["true", "false"],
        ["optional"] = ["true", "false"],
        ["urlEncodedBy"] = ["EncodingType"],
        ["decoder"] = ["raw", "select-frames", "select-meta"],
        ["suppress"] = ["OSSGEN083"],
        ["deprecated"] = ["Use another."],
    };

    /// <summary>The forms, each alone, with every attribute, and with every pair of them.</summary>
    public static IEnumerable<(BodyForm Form, string Attributes)> All { get; } =
        [.. from form in Forms() from attributes in AttributesFor(form) select (form, attributes)];

    /// <summary>Whether the round trip can set every member: none is a stream, and none excludes another as alternatives do.</summary>
    public bool TakesAll(string attributes) => !(Form + attributes).Contains("stream", StringComparison.Ordinal) && Name != "Alternatives";

    /// <summary>An operation with this form.</summary>
    public string Operation(string name, string attributes) => $$"""
        <operation name="{{name}}" method="PUT" path="/{Bucket}/{Key}?op={{name}}">
          <doc>Has a body.</doc>
          <{{Element}} {{Form}} {{attributes}}>{{Children}}</{{Element}}>
        </operation>
        """;

    private static IEnumerable<BodyForm> Forms() =>
    [
        new("Members", "body", "root=\"Doc\"", Member),
        new("Shape", "body", "root=\"Doc\" type=\"Part\"", "It."),
        new("Stream", "body", "stream=\"Content\"", "It."),
        new("Text", "body", "text=\"Plain\"", "It."),
        new("Json", "body", "json=\"Raw\"", "It."),
        new("JsonMembers", "body", "json=\"true\"", Member),
        new("JsonShape", "body", "json=\"true\" type=\"JsonPart\"", "It."),
        new("Template", "body", "template=\"x={Size}\"", "<element name=\"Size\">Its size.</element>"),
        new("Alternatives", "body", "required=\"one\"", Alternatives),
        new("Headers", "result", "", "<header name=\"x-oss-size\" type=\"int\">Its size.</header>"),
        new("ResultMembers", "result", "root=\"Doc\"", Member),
        new("ResultChoice", "result", "root=\"Doc\"", Choices),
        new(
            "ResultEncoded", "result", "root=\"Doc\" urlEncodedBy=\"EncodingType\"",
            "<element name=\"EncodingType\">How.</element><element name=\"Prefix\" urlEncoded=\"true\">It.</element>"),
        new("ResultShape", "result", "root=\"Doc\" type=\"Part\"", "It."),
        new("ResultStream", "result", "stream=\"Content\"", "It."),
        new("ResultFrames", "result", "stream=\"Content\" decoder=\"select-frames\"", "It."),
        new("ResultMeta", "result", "stream=\"Meta\" decoder=\"select-meta\"", "It."),
        new("ResultText", "result", "text=\"Plain\"", "It."),
        new("ResultJson", "result", "json=\"Raw\"", "It."),
        new("ResultJsonShape", "result", "json=\"true\" type=\"JsonPart\"", "It."),
        new("ResultJsonMembers", "result", "json=\"true\"", Member),
    ];

    private static IEnumerable<string> AttributesFor(BodyForm form)
    {
        var known = SpecVocabulary.Rules[form.Element].Attributes.Select(static rule => rule.Name).ToList();
        Assert.Empty(known.Except(s_values.Keys));
        var single = known.Where(name => !form.Form.Contains(name + "=\"", StringComparison.Ordinal))
            .SelectMany(static name => s_values[name].Select(value => (Name: name, Text: $"{name}=\"{value}\"")))
            .ToList();
        yield return "";
        foreach (var (name, text) in single)
        {
            yield return text;
            foreach (var other in single.Where(other => string.CompareOrdinal(other.Name, name) > 0))
            {
                yield return $"{text} {other.Text}";
            }
        }
    }
}
