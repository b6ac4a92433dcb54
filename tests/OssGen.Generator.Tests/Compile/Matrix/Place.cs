using OssGen.Generator.Model;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>Where a member can be written in a spec.</summary>
/// <param name="Name">Names it in failures and in names of operations.</param>
/// <param name="Element">The element that declares the member.</param>
/// <param name="Declare">The member by its type, a name and further attributes.</param>
/// <param name="Wrap">An operation by its name and the members' declarations.</param>
internal sealed record Place(string Name, string Element, Func<string, string, string, string> Declare, Func<string, string, string> Wrap)
{
    /// <summary>What an enum and a shape of the matrix are called.</summary>
    public const string Enum = "Kind", Shape = "Part", StrictShape = "StrictPart", SentShape = "SentPart", JsonShape = "JsonPart",
        StrictJsonShape = "StrictJsonPart";

    public const string Shared = $"""
        <enum name="{Enum}"><doc>Kinds.</doc><value wire="one">One.</value><value wire="two">Two.</value></enum>
        <shape name="{Shape}"><doc>A part.</doc><element name="Name">Its name.</element></shape>
        <shape name="{StrictShape}"><doc>One that requires its name.</doc><element name="Name" required="true">Its name.</element></shape>
        <shape name="{JsonShape}" form="json">
          <doc>Of JSON.</doc><element name="Name">Its name.</element><element name="Values" list="float">Some.</element>
          <element name="Any/*">More.</element>
        </shape>
        <shape name="{StrictJsonShape}" form="both"><doc>Of both.</doc><element name="Name" required="true">Its name.</element></shape>
        <shape name="{SentShape}"><doc>The same, in no result.</doc><element name="Name" required="true">Its name.</element></shape>
        """;

    private const string Encoded = """
        <result root="Doc" urlEncodedBy="EncodingType">
          <element name="EncodingType">How.</element><element name="Prefix" urlEncoded="true">Encoded.</element>{0}
        </result>
        """;

    private const string SentDocument = """<body root="Doc" type="{0}" required="true">It.</body>""";

    private const string SentItems = """<body root="Doc" required="true"><element name="Item" list="{0}">Them.</element></body>""";

    private const string Document = """<body root="Doc" type="{0}">It.</body><result root="Doc" type="{0}">It.</result>""";

    private const string Items = """
        <body root="Doc"><element name="Item" list="{0}">Them.</element></body>
        <result root="Doc"><element name="Item" list="{0}">Them.</element></result>
        """;

    private const string JsonDocument = """<body json="true" type="{0}">It.</body><result json="true" type="{0}">It.</result>""";

    private const string JsonItems = """
        <body json="true"><element name="Item" list="{0}">Them.</element></body>
        <result json="true"><element name="Item" list="{0}">Them.</element></result>
        """;

    private const string XmlAndJson = """<body json="true" type="{0}">It.</body><result root="Doc" type="{0}">It.</result>""";

    /// <summary>Several members can be in one operation; otherwise the place holds one.</summary>
    public bool TakesSeveral { get; init; } = true;

    /// <summary>
    /// It differs from another place in what is around the member alone; attributes that nothing around matters to are tried there.
    /// </summary>
    public bool IsVariant { get; init; }

    /// <summary>The types to be tried: every one of the language, and shapes of either kind.</summary>
    public IEnumerable<string> Types { get; init; } =
        [.. ScalarTable.Words, Enum, Shape, IsSentOnly(Name) ? SentShape : StrictShape, JsonShape, StrictJsonShape, "map", "copy-source"];

    public static IEnumerable<Place> All { get; } =
        [.. OfQueries(), .. OfHeaders(), .. OfBodies(), .. OfResults(), .. OfShapes(), .. OfJson()];

    private static string[] MapTypes => ["string", "map", "int"];

    private static IEnumerable<Place> OfQueries() =>
    [
        new("Query", "query", Typed("query", ""), Get("{0}")),
        new("QueryList", "query", Typed("query", "", "list"), Get("{0}")),
        new("QueryMap", "query", Map("query map=\"{0}\""), Get("{0}")) { Types = MapTypes, TakesSeveral = false },
        new("GroupQuery", "query", Typed("query", ""), Group("{1}")) { IsVariant = true },
    ];

    private static IEnumerable<Place> OfHeaders() =>
    [
        new("Header", "header", Typed("header", "x-oss-"), Get("{0}")),
        new("HeaderMap", "header", Map("header prefix=\"x-oss-{0}-\""), Get("{0}")) { Types = MapTypes, IsVariant = true },
        new("RequestGroup", "header", Typed("header", "x-oss-"), Group("{1}")) { IsVariant = true },
        new("GroupHeader", "header", Typed("header", "x-oss-"), Group("{1}<result>{1}</result>")) { IsVariant = true },
        new("ResultHeader", "header", Typed("header", "x-oss-"), Get("<result>{0}</result>")),
        new("ResultHeaderMap", "header", Map("header prefix=\"x-oss-{0}-\""), Get("<result>{0}</result>"))
        {
            Types = MapTypes,
            IsVariant = true,
        },
    ];

    private static IEnumerable<Place> OfBodies() =>
    [
        new("Body", "element", Typed("element", ""), Put("<body root=\"Doc\">{0}</body>")),
        new("RequiredBody", "element", Typed("element", ""), Put("<body root=\"Doc\" required=\"true\">{0}</body>")) { IsVariant = true },
        new("BodyWrapped", "element", Typed("element", "Outer/"), Put("<body root=\"Doc\">{0}</body>")) { IsVariant = true },
        new("BodyList", "element", Typed("element", "", "list"), Put("<body root=\"Doc\">{0}</body>")),
        new("BodyWrappedList", "element", WrappedList, Put("<body root=\"Doc\">{0}</body>")) { IsVariant = true },
        new("BodyMap", "element", Map("element name=\"{0}/*\""), Put("<body root=\"Doc\">{0}</body>")) { Types = MapTypes },
        new("BodyOwnText", "element", OwnText, Put("<body root=\"Doc\">{0}</body>")) { TakesSeveral = false },
        new("Template", "element", Typed("element", ""), Template) { TakesSeveral = false },
    ];

    private static IEnumerable<Place> OfResults() =>
    [
        new("Result", "element", Typed("element", ""), Get("<result root=\"Doc\">{0}</result>")),
        new("EncodedResult", "element", Typed("element", ""), Get(Encoded)),
        new("OptionalResult", "element", Typed("element", ""), Get("<result optional=\"true\" root=\"D\">{0}</result>"))
        {
            IsVariant = true,
        },
        new("ResultWrapped", "element", Typed("element", "Outer/"), Get("<result root=\"Doc\">{0}</result>")) { IsVariant = true },
        new("ResultList", "element", Typed("element", "", "list"), Get("<result root=\"Doc\">{0}</result>")),
        new("EncodedResultList", "element", Typed("element", "", "list"), Get(Encoded)) { IsVariant = true },
        new("ResultWrappedList", "element", WrappedList, Get("<result root=\"Doc\">{0}</result>")) { IsVariant = true },
        new("ResultMap", "element", Map("element name=\"{0}/*\""), Get("<result root=\"Doc\">{0}</result>")) { Types = MapTypes },
        new("ResultOwnText", "element", OwnText, Get("<result root=\"Doc\">{0}</result>")) { TakesSeveral = false },
    ];

    private static IEnumerable<Place> OfShapes() =>
    [
        new("RequestShape", "element", Typed("element", ""), Shaped(SentDocument)),
        new("RequestShapeList", "element", Typed("element", "", "list"), Shaped(SentItems)) { IsVariant = true },
        new("SharedShape", "element", Typed("element", ""), Shaped(Document)),
        new("SharedShapeList", "element", Typed("element", "", "list"), Shaped(Items)) { IsVariant = true },
        new("ShapeOwnText", "element", OwnText, Shaped(Document)) { TakesSeveral = false, IsVariant = true },
    ];

    private static IEnumerable<Place> OfJson() =>
    [
        new("JsonSent", "element", Typed("element", ""), Put("<body json=\"true\">{0}</body>")),
        new("RequiredJsonSent", "element", Typed("element", ""), Put("<body json=\"true\" required=\"true\">{0}</body>"))
        {
            IsVariant = true,
        },
        new("JsonSentNested", "element", Typed("element", "o/p/"), Put("<body json=\"true\">{0}</body>")) { IsVariant = true },
        new("JsonSentList", "element", Typed("element", "", "list"), Put("<body json=\"true\">{0}</body>")),
        new("JsonSentMap", "element", Map("element name=\"{0}/*\""), Put("<body json=\"true\">{0}</body>")) { Types = MapTypes },
        new("JsonMap", "element", Map("element name=\"{0}/*\""), Get("<result json=\"true\">{0}</result>")) { Types = MapTypes },
        new("JsonShape", "element", Typed("element", ""), Shaped(JsonDocument, "json")),
        new("JsonShapeList", "element", Typed("element", "", "list"), Shaped(JsonItems, "json")) { IsVariant = true },
        new("ShapeOfBoth", "element", Typed("element", ""), Shaped(XmlAndJson, "both")) { IsVariant = true },
        new("Json", "element", Typed("element", ""), Get("<result json=\"true\">{0}</result>")),
        new("JsonNested", "element", Typed("element", "o/"), Get("<result json=\"true\" optional=\"true\">{0}</result>"))
        {
            IsVariant = true,
        },
        new("JsonList", "element", Typed("element", "", "list"), Get("<result json=\"true\">{0}</result>")),
    ];

    // A shape that results have, too, has no member that C# requires.
    private static bool IsSentOnly(string place)
        => place.Contains("Body", StringComparison.Ordinal) || place.StartsWith("Request", StringComparison.Ordinal);

    private static Func<string, string, string, string> Typed(string element, string prefix, string attribute = "type")
        => (type, word, rest) =>
            $"<{element} name=\"{prefix}{word}\" {(attribute == "type" ? Type(type) : $"{attribute}=\"{type}\"")} "
                + $"{rest}>A member.</{element}>";

    private static Func<string, string, string, string> Map(string start)
        => (type, word, rest) => $"<{Fill(start, word)} {Type(type)} {rest}>By name.</{start.Split(' ')[0]}>";

    private static string WrappedList(string type, string word, string rest)
        => $"<element name=\"{word}All/{word}\" list=\"{type}\" {rest}>Some.</element>";

    private static string OwnText(string type, string word, string rest)
    {
        var member = rest.Contains("member=", StringComparison.Ordinal) ? "" : $"member=\"{word}\"";
        return $"<element name=\".\" {member} type=\"{type}\" {rest}>Own.</element>";
    }

    private static string Type(string type) => type == "string" ? "" : $"type=\"{type}\"";

    private static string Fill(string format, string text) => format.Replace("{0}", text, StringComparison.Ordinal);

    private static Func<string, string, string> Get(string children) => (name, members) => Operation(name, "GET", Fill(children, members));

    private static Func<string, string, string> Put(string children) => (name, members) => Operation(name, "PUT", Fill(children, members));

    private static Func<string, string, string> Group(string uses)
        => (name, members) => $"<members name=\"{name}Members\">{members}</members>"
            + Operation(name, "GET", uses.Replace("{1}", $"<use members=\"{name}Members\"/>", StringComparison.Ordinal));

    private static Func<string, string, string> Shaped(string children, string form = "xml")
        => (name, members) =>
            $"<shape name=\"{name}Shape\" form=\"{form}\"><doc>A shape.</doc>{members}</shape>"
            + Operation(name, "PUT", Fill(children, name + "Shape"));

    // The template names the member as the naming rule or member="..." has it.
    private static string Template(string name, string member)
    {
        var attribute = member.Contains("member=\"", StringComparison.Ordinal) ? "member=\"" : "name=\"";
        return Operation(name, "PUT", $"<body template=\"x={{{member.Split(attribute)[1].Split('"')[0]}}}&amp;y\">{member}</body>");
    }

    private static string Operation(string name, string method, string children)
        => $$"""
            <operation name="{{name}}" method="{{method}}" path="/{Bucket}/{Key}?op={{name}}">
              <doc>Sends members.</doc>
              {{children}}
            </operation>
            """;
}
