using OssGen.Generator.Diagnostics;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>
/// Specs that once gave C# that does not compile, or were accepted in silence: each is refused at the mistake, or compiles.
/// </summary>
public sealed class TypesInPlaces
{
    private const string Shared = """
        <shape name="Part"><doc>A part.</doc><element name="Name" required="true">Its name.</element></shape>
        <shape name="Loose"><doc>A part without rules.</doc><element name="Name">Its name.</element></shape>
        <shape name="Sure" suppress="OSSGEN080"><doc>A part of replies.</doc><element name="Name" always="true">Its name.</element></shape>
        <enum name="Kind"><doc>A kind.</doc><value wire="one">One.</value></enum>
        """;

    private const string Labeled = """
        <operation name="PostPlaylist" method="POST" path="/{Bucket}/{Channel}/{Playlist}?vod">
          <doc>Makes a playlist.</doc>
          <label name="Bucket" max="60">The bucket.</label>
          <label name="Channel" holds="segment" max="60">The channel.</label>
          <label name="Playlist" min="6">The playlist.</label>
        </operation>
        <operation name="PutFolder" method="PUT" path="/{Bucket}/{Folder}?folder">
          <doc>Makes a folder.</doc>
          <label name="Folder">Its path.</label>
        </operation>
        """;

    private const string Previewed = """
        <operation name="ListPools" method="GET" path="/?pools" status="preview">
          <doc>Lists pools.</doc>
          <query name="pool" required="true">The first.</query>
          <query name="marker">Where to continue.</query>
          <result root="Pools"><element name="Pool" list="Loose">Them.</element><element name="NextMarker">The next one.</element></result>
          <paginate items="Pools"><token from="NextMarker" to="Marker"/></paginate>
        </operation>
        """;

    public static TheoryData<string, string, string> Refused => new()
    {
        { "OSSGEN010", "Data", """<result stream="Data">It.</result>""" },
        { "OSSGEN032", "Part", """<result json="true"><element name="a" list="Part">It.</element></result>""" },
        { "OSSGEN032", "Part", """<result json="true"><element name="a" type="Part">It.</element></result>""" },
        { "OSSGEN032", "bytes", """<result json="true"><element name="a" type="bytes">It.</element></result>""" },
        { "OSSGEN032", "presence", """<result json="true"><element name="a" type="presence">It.</element></result>""" },
        { "OSSGEN057", "true", """<query name="a" bare="true" type="bool">It.</query>""" },
        { "OSSGEN057", "true", """<query name="a" bare="true" type="int">It.</query>""" },
        { "OSSGEN057", "true", """<query name="a" bare="true" type="long">It.</query>""" },
        { "OSSGEN057", "true", """<query name="a" bare="true" type="ulong">It.</query>""" },
        { "OSSGEN057", "true", """<query name="a" bare="true" type="double">It.</query>""" },
        { "OSSGEN057", "true", """<query name="a" bare="true" type="time">It.</query>""" },
        { "OSSGEN057", "true", """<query name="a" bare="true" type="epoch">It.</query>""" },
        { "OSSGEN032", "time", """<body root="X"><element name="." member="Own" type="time">It.</element></body>""" },
        { "OSSGEN032", "epoch", """<body root="X"><element name="." member="Own" type="epoch">It.</element></body>""" },
        { "OSSGEN032", "bytes", """<body root="X"><element name="." member="Own" type="bytes">It.</element></body>""" },
        { "OSSGEN032", "base64-text", """<body root="X"><element name="." member="Own" type="base64-text">It.</element></body>""" },
        { "OSSGEN059", "a/.", """<body root="X"><element name="a/." type="int">It.</element></body>""" },
        { "OSSGEN060", "b", """<body root="X"><element name="." member="Own">It.</element><element name="b">Another.</element></body>""" },
        { "OSSGEN057", "always", """<body root="X"><element name="a" type="presence" write="always">It.</element></body>""" },
        { "OSSGEN057", "always", """<body root="X"><element name="a" type="time" write="always">It.</element></body>""" },
        { "OSSGEN057", "always", """<body root="X"><element name="a" type="Part" write="always">It.</element></body>""" },
        { "OSSGEN057", "None", """<body root="X"><element name="a" type="int" null="None">It.</element></body>""" },
        { "OSSGEN047", "None", Encoded("""<element name="a" null="None" urlEncoded="true">It.</element>""") },
        { "OSSGEN032", "int", """<body template="a={A}"><element name="A" type="int">It.</element></body>""" },
        { "OSSGEN032", "bool", """<body template="a={A}"><element name="A" type="bool">It.</element></body>""" },
        { "OSSGEN032", "string", """<body template="a={A}"><element name="A" list="string" member="A">It.</element></body>""" },
        { "OSSGEN010", "{A} {B}", """<body template="{A} {B}"><element name="A">A.</element><element name="B">B.</element></body>""" },
        { "OSSGEN010", "a={Since}", """<query name="since" type="time">It.</query><body template="a={Since}"/>""" },
        { "OSSGEN057", "true", Encoded("""<element name="a" type="int" urlEncoded="true">It.</element>""") },
        { "OSSGEN057", "true", Encoded("""<element name="a" type="bool" urlEncoded="true">It.</element>""") },
        { "OSSGEN057", "true", Encoded("""<element name="a" type="time" urlEncoded="true">It.</element>""") },
        { "OSSGEN051", "NaN", """<query name="a" type="double" default="NaN">It.</query>""" },
        { "OSSGEN047", "Use b.", """<query name="a" required="true" deprecated="Use b.">It.</query>""" },
        { "OSSGEN010", "x oss", """<header name="x oss">It.</header>""" },
        { "OSSGEN010", "x-oss-meta:", """<header prefix="x-oss-meta:" member="Meta">It.</header>""" },
        { "OSSGEN010", "a b", """<body root="a b"><element name="c">It.</element></body>""" },
        { "OSSGEN057", "true", """<body root="X"><element name="a" always="true">It.</element></body>""" },
        { "OSSGEN057", "true", """<body root="X"><element name="a" type="Sure">It.</element></body>""" },
        { "OSSGEN057", "true", """<header name="x-oss-a" always="true">It.</header>""" },
        { "OSSGEN057", "true", """<result root="X" optional="true"><element name="a" always="true">It.</element></result>""" },
        { "OSSGEN057", "true", """<result root="X"><element name="a" list="string" always="true">It.</element></result>""" },
        { "OSSGEN057", "true", """<result root="X"><element name="a" type="presence" always="true">It.</element></result>""" },
        { "OSSGEN057", "true", """<result><header prefix="x-oss-meta-" always="true">It.</header></result>""" },
        { "OSSGEN057", "true", """<result root="X"><element name="a" type="Part" always="true">It.</element></result>""" },
        { "OSSGEN047", "true", """<result root="X"><element name="a" required="true" always="true">It.</element></result>""" },
        { "OSSGEN047", "true", """<result root="X"><element name="a" null="None" always="true">It.</element></result>""" },
        { "OSSGEN010", "o:X", """<result root="o:X"><element name="c">It.</element></result>""" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void That_cannot_be_are_reported_at_the_mistake(string id, string reportedAt, string children)
    {
        var text = Spec.File(Shared + Operation("AskThing", children));

        var found = Assert.Single(Spec.Link(text).Diagnostics, static found => !SpecDiagnosticIndex.IsWarning(found.Id));

        Assert.Equal(id, found.Id);
        Assert.Equal(reportedAt, text.Substring(found.Span.Offset, found.Span.Length));
    }

    [Theory]
    [InlineData("v1Signed=\"a,b\"", "/{Bucket}?ask", "OSSGEN010", "a,b")]
    [InlineData("v1Unsigned=\"a=b\"", "/{Bucket}?ask", "OSSGEN010", "a=b")]
    [InlineData("", "/{Bucket}?x={Y}", "OSSGEN040", "/{Bucket}?x={Y}")]
    public void That_cannot_be_signed_or_sent_are_reported_at_the_operation(string attributes, string path, string id, string reportedAt)
    {
        var text = Spec.File($"""<operation name="AskThing" method="PUT" path="{path}" {attributes}><doc>Asks.</doc></operation>""");

        var found = Assert.Single(Spec.Link(text).Diagnostics, static found => !SpecDiagnosticIndex.IsWarning(found.Id));

        Assert.Equal((id, reportedAt), (found.Id, text.Substring(found.Span.Offset, found.Span.Length)));
    }

    [Theory]
    [InlineData("/{Bucket}/{Kee}", "", "OSSGEN041", "/{Bucket}/{Kee}")]
    [InlineData("/{Bucket}/{Channel}", "", "OSSGEN041", "/{Bucket}/{Channel}")]
    [InlineData("/{Bucket}/{Chanel}", """<label name="Channel">It.</label>""", "OSSGEN041", "/{Bucket}/{Chanel}")]
    [InlineData("/{Bucket?}/{Channel}", """<label name="Channel">It.</label>""", "OSSGEN042", "/{Bucket?}/{Channel}")]
    [InlineData("/{Channel}", """<label name="Channel">It.</label>""", "OSSGEN042", "/{Channel}")]
    [InlineData("/{Bucket}/{Bucket}", "", "OSSGEN042", "/{Bucket}/{Bucket}")]
    [InlineData("/{Bucket}/{Key}/{Key}", "", "OSSGEN042", "/{Bucket}/{Key}/{Key}")]
    [InlineData("/{Bucket}/{A}/{Key}", """<label name="A">It.</label>""", "OSSGEN042", "/{Bucket}/{A}/{Key}")]
    [InlineData("/{Bucket}/{Key}/{A}", """<label name="A">It.</label>""", "OSSGEN042", "/{Bucket}/{Key}/{A}")]
    [InlineData("/{Bucket}/{A}", """<label name="A">It.</label><label name="A">It.</label>""", "OSSGEN024", "A")]
    [InlineData("/{Bucket}/{A}", """<label name="A">It.</label><label name="B">It.</label>""", "OSSGEN078", "B")]
    [InlineData("/", """<label name="Key">It.</label>""", "OSSGEN078", "Key")]
    [InlineData("/{Bucket}/{A}", """<label name="A" min="3" max="2">It.</label>""", "OSSGEN053", "3")]
    [InlineData("/{Bucket}/{A}", """<label name="A" holds="name">It.</label>""", "OSSGEN010", "name")]
    [InlineData("/{Bucket}/{ToString}", """<label name="ToString">It.</label>""", "OSSGEN023", "ToString")]
    [InlineData("/{Bucket}/{A}", """<label name="A">It.</label><query name="a">It.</query>""", "OSSGEN022", "a")]
    public void Labels_that_cannot_be_are_reported_at_the_mistake(string path, string labels, string id, string reportedAt)
    {
        var text = Spec.File($"""<operation name="AskThing" method="PUT" path="{path}"><doc>Asks.</doc>{labels}</operation>""");

        var found = Assert.Single(Spec.Link(text).Diagnostics, static found => !SpecDiagnosticIndex.IsWarning(found.Id));

        Assert.Equal((id, reportedAt), (found.Id, text.Substring(found.Span.Offset, found.Span.Length)));
    }

    [Theory]
    [InlineData("/asks/{A}", "", """<label name="A" min="3" max="2">It.</label>""", "OSSGEN053", "3")]
    [InlineData("/asks/{ToString}", "", """<label name="ToString">It.</label>""", "OSSGEN023", "ToString")]
    [InlineData("/asks/{A}", "", """<label name="A">It.</label><query name="a">It.</query>""", "OSSGEN022", "a")]
    [InlineData("/asks", "", """<label name="Zone" min="3" max="2">It.</label>""", "OSSGEN053", "3")]
    [InlineData("/asks", "", """<label name="Zona">It.</label>""", "OSSGEN078", "Zona")]
    [InlineData("/asks", "host=\"Target\"", """<label name="Target" max="9">It.</label>""", "OSSGEN078", "Target")]
    [InlineData("/asks", "host=\"Zone\"", """<label name="Zone" max="9">It.</label>""", "OSSGEN078", "Zone")]
    public void Labels_of_a_service_that_cannot_be_are_reported_at_the_mistake(
        string path, string attributes, string labels, string id, string reportedAt)
    {
        var text = Spec.File($"""
            <service name="Asks" endpoint="{"{Zone}"}.asks.example"><doc>Asks.</doc></service>
            <operation name="AskThing" method="PUT" path="{path}" service="Asks" {attributes}><doc>Asks.</doc>{labels}</operation>
            """);

        var found = Assert.Single(Spec.Link(text).Diagnostics, static found => !SpecDiagnosticIndex.IsWarning(found.Id));

        Assert.Equal((id, reportedAt), (found.Id, text.Substring(found.Span.Offset, found.Span.Length)));
    }

    [Fact]
    public void A_status_is_preview_or_none()
    {
        var text = Spec.File("""<operation name="AskThing" method="PUT" path="/" status="beta"><doc>Asks.</doc></operation>""");

        var found = Assert.Single(Spec.Link(text).Diagnostics);

        Assert.Equal(("OSSGEN010", "beta"), (found.Id, text.Substring(found.Span.Offset, found.Span.Length)));
    }

    [Theory]
    [InlineData("extension", "Contoso")]
    [InlineData("client", "OssGen")]
    public void That_can_be_compile_for_callers_and_servers(string role, string ns)
    {
        string[] children =
        [
            """<body root="X"/>""",
            """<body root="X"><element name="a" type="Part">It.</element></body>""",
            """<result root="X" optional="true"/>""",
            """<query name="cancellation-token" required="true">It.</query><query name="client" required="true">It.</query>""",
            """<query name="a" type="epoch" default="1">It.</query><query name="b" type="time" default="2026-11-23">It.</query>""",
            """<query name="a" type="double" default="1.">It.</query><query name="b" type="long" default="+07">It.</query>""",
            """<header name="x-a" type="epoch" default="1">It.</header>"""
                + """<header name="x-b" type="iso-time" default="2026-11-23">It.</header>""",
            """<query name="a" type="secret">It.</query><header name="x-oss-b" type="secret">It.</header>""",
            """<result><header name="x-oss-b" type="secret">It.</header></result>""",
            """<result json="true"><element name="a" type="secret">It.</element><element name="b" list="secret">It.</element></result>""",
            """<result json="true"><element name="a" type="epoch">It.</element><element name="b" list="epoch">It.</element></result>""",
            """<result root="X"><element name="a" type="secret" null="None">It.</element></result>""",
            """<body root="X"><element name="." type="bool" member="Own">It.</element></body>""",
            """<body root="X"><element name="a" type="Loose" write="always">It.</element></body>""",
            """<query name="count" type="int">It.</query><query name="kind" type="Kind">It.</query><body template="a={Count} b={Kind}"/>""",
        ];
        var operations = children.Select(static (part, number) => Operation($"AskThing{number}", part));
        var text = Spec.File(Shared + Labeled + Previewed + string.Concat(operations), "things");

        var run = GeneratorRun.Of(new SpecSource("things.xml", text, role, ns), new SpecSource("things.xml", text, "server", ns));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }

    private static string Encoded(string element) =>
        $"""<result root="X" urlEncodedBy="E"><element name="E">How.</element>{element}</result>""";

    private static string Operation(string name, string children)
        => $$"""<operation name="{{name}}" method="PUT" path="/{Bucket}?op={{name}}"><doc>Asks.</doc>{{children}}</operation>""";
}
