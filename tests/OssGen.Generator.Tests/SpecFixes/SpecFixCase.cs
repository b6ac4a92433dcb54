namespace OssGen.Generator.Tests.SpecFixes;

/// <summary>A declaration with one finding, and the same after the fix of the finding.</summary>
internal sealed record SpecFixCase(string Id, string Title, string Before, string After)
{
    public static IReadOnlyList<SpecFixCase> All { get; } =
    [
        new(
            "OSSGEN007",
            "Change to 'header'",
            Operation("""<result><haeder name="x-oss-count" type="int">Count.</haeder></result>"""),
            Operation("""<result><header name="x-oss-count" type="int">Count.</header></result>""")),
        new(
            "OSSGEN008",
            "Change to 'required'",
            Operation("""<query name="count" requierd="true">Count.</query>"""),
            Operation("""<query name="count" required="true">Count.</query>""")),
        new(
            "OSSGEN009",
            "Add the attribute 'name' with a name to replace",
            """<operation method="GET" path="/{Bucket}?thing"><doc>Gets.</doc></operation>""",
            """<operation name="NewOperation" method="GET" path="/{Bucket}?thing"><doc>Gets.</doc></operation>"""),
        new(
            "OSSGEN010",
            "Change to 'true'",
            Operation("""<query name="count" required="tru">Count.</query>"""),
            Operation("""<query name="count" required="true">Count.</query>""")),
        new(
            "OSSGEN022",
            "Add member=\"CountValue\"",
            Operation("""<query name="count">Count.</query><header name="count">Count again.</header>"""),
            Operation("""<query name="count">Count.</query><header name="count" member="CountValue">Count again.</header>""")),
        new(
            "OSSGEN023",
            "Add member=\"ToStringValue\"",
            Operation("""<query name="to-string">A text.</query>"""),
            Operation("""<query name="to-string" member="ToStringValue">A text.</query>""")),
        new(
            "OSSGEN023",
            "Change to 'EqualsValue'",
            Operation("""<query name="count" member="Equals">A text.</query>"""),
            Operation("""<query name="count" member="EqualsValue">A text.</query>""")),
        new(
            "OSSGEN023",
            "Add name=\"ValueValue\"",
            Enum("""<value wire="value">A value.</value>"""),
            Enum("""<value wire="value" name="ValueValue">A value.</value>""")),
        new(
            "OSSGEN025",
            "Add name=\"FullHdValue\"",
            Enum("""<value wire="full-hd">A value.</value><value wire="full_hd">Another one.</value>"""),
            Enum("""<value wire="full-hd">A value.</value><value wire="full_hd" name="FullHdValue">Another one.</value>""")),
        new(
            "OSSGEN030",
            "Change to 'string'",
            Operation("""<query name="count" type="strin">Count.</query>"""),
            Operation("""<query name="count" type="string">Count.</query>""")),
        new(
            "OSSGEN031",
            "Change to 'Conditions'",
            Group(Operation("""<use members="Condition"/>""")),
            Group(Operation("""<use members="Conditions"/>"""))),
        new(
            "OSSGEN033",
            "Change to 'Request/Format'",
            Present("Request/Formatt"),
            Present("Request/Format")),
        new(
            "OSSGEN034",
            "Change to 'style={Style}&end'",
            Operation("""<body template="style={Stile}&amp;end"><element name="Style" required="true">It.</element></body>""", "POST"),
            Operation("""<body template="style={Style}&amp;end"><element name="Style" required="true">It.</element></body>""", "POST")),
        new(
            "OSSGEN036",
            "Change to 'x-oss-callback'",
            Callback("x-oss-calback"),
            Callback("x-oss-callback")),
        new(
            "OSSGEN041",
            "Change to '/{Bucket}/{Key}?thing'",
            """<operation name="GetThing" method="GET" path="/{Bucket}/{Kay}?thing"><doc>Gets.</doc></operation>""",
            """<operation name="GetThing" method="GET" path="/{Bucket}/{Key}?thing"><doc>Gets.</doc></operation>"""),
        new(
            "OSSGEN048",
            "Add the attribute 'name' with a name to replace",
            Operation("""<query type="int">Count.</query>"""),
            Operation("""<query name="new-query" type="int">Count.</query>""")),
        new(
            "OSSGEN048",
            "Add the attribute 'name' with a name to replace",
            Operation("""<header type="int">Count.</header>"""),
            Operation("""<header name="x-oss-new-header" type="int">Count.</header>""")),
        new("OSSGEN065", "Change to 'Things'", Listing("Thing", "IsTruncated", "NextMarker", "Marker"), Listing()),
        new("OSSGEN066", "Change to 'IsTruncated'", Listing("Things", "IsTrunkated", "NextMarker", "Marker"), Listing()),
        new("OSSGEN067", "Change to 'NextMarker'", Listing("Things", "IsTruncated", "NextMarkr", "Marker"), Listing()),
        new("OSSGEN067", "Change to 'Marker'", Listing("Things", "IsTruncated", "NextMarker", "Markr"), Listing()),
        new("OSSGEN070", "Change to 'Count'", Example("Coun"), Example("Count")),
        new("OSSGEN075", "Change to 'Gadgets'", Service("Gadgts"), Service("Gadgets")),
        new("OSSGEN078", "Change to 'Gadget'", Label("Gadgt"), Label("Gadget")),
        new(
            "OSSGEN083",
            "Add documentation to fill in",
            Operation("""<query name="count"/>"""),
            Operation("""<query name="count">TODO: Describe count.</query>""")),
        new(
            "OSSGEN083",
            "Add documentation to fill in",
            """<operation name="GetThing" method="GET" path="/{Bucket}?thing"/>""",
            """
            <operation name="GetThing" method="GET" path="/{Bucket}?thing">
              <doc>TODO: Describe GetThing.</doc>
            </operation>
            """),
    ];

    private static string Operation(string children, string method = "GET") =>
        $$"""<operation name="{{(method == "GET" ? "Get" : "Set")}}Thing" method="{{method}}" path="/{Bucket}?thing"><doc>A thing.</doc>"""
            + children + "</operation>";

    private static string Enum(string values) =>
        Operation("""<query name="size" type="Size">Size.</query>""") + $"""<enum name="Size"><doc>A size.</doc>{values}</enum>""";

    private static string Group(string operation) =>
        operation + """<members name="Conditions"><doc>Conditions.</doc><header name="If-Match">An entity tag.</header></members>""";

    private static string Present(string path) =>
        $$"""
        <operation name="SelectThing" method="POST" path="/{Bucket}/{Key}">
          <doc>Selects.</doc>
          <query name="x-oss-process"><when present="{{path}}" value="json/select"/><otherwise value="csv/select"/></query>
          <body root="Selection" type="Selection" member="Request" required="true">What to select.</body>
        </operation>
        <shape name="Selection"><doc>A request.</doc><element name="Format">The format.</element></shape>
        """;

    private static string Callback(string header) =>
        $$"""
        <operation name="PutThing" method="PUT" path="/{Bucket}/{Key}?thing">
          <doc>Stores.</doc>
          <header name="x-oss-callback" type="base64-text">A callback.</header>
          <result><body text="CallbackReply" when="{{header}}">The reply.</body></result>
        </operation>
        """;

    private static string Listing(
        string items = "Things", string more = "IsTruncated", string from = "NextMarker", string to = "Marker") =>
        $$"""
        <operation name="ListThings" method="GET" path="/{Bucket}?things">
          <doc>Lists.</doc>
          <query name="marker">Where to begin.</query>
          <result root="ListThingsResult">
            <element name="Things" list="string">The things.</element>
            <element name="IsTruncated" type="bool">Whether more follow.</element>
            <element name="NextMarker">Where to go on.</element>
          </result>
          <paginate items="{{items}}" more="{{more}}"><token from="{{from}}" to="{{to}}"/></paginate>
        </operation>
        """;

    private static string Example(string member) =>
        Operation(
            $"""<example name="one"><call><Bucket>b</Bucket><{member}>5</{member}></call>"""
                + """<request>GET /b/?thing&amp;count=5 HTTP/1.1</request><response>HTTP/1.1 200 OK</response></example>"""
                + """<query name="count">Count.</query>""");

    private static string Service(string name) =>
        """<service name="Gadgets" endpoint="{region}.gadgets.example"><doc>Gadgets.</doc></service>"""
            + $$"""<operation name="ListGadgets" service="{{name}}" method="GET" path="/gadgets"><doc>Lists.</doc></operation>""";

    private static string Label(string name) =>
        """<service name="Gadgets" endpoint="{region}.gadgets.example"><doc>Gadgets.</doc></service>"""
            + """<operation name="GetGadget" service="Gadgets" method="GET" path="/gadgets/{Gadget}"><doc>Gets.</doc>"""
            + $"""<label name="{name}">A gadget.</label></operation>""";
}
