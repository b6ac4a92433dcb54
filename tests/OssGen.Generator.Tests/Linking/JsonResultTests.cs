using System.Globalization;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Linking;

/// <summary>
/// What a JSON reply can't hold is an error at its element, for callers and servers alike: no code is emitted that doesn't compile.
/// </summary>
public sealed class JsonResultTests
{
    [Theory]
    [InlineData("""<element name="a" list="Item"/>""", "Item", "OSSGEN032")]
    [InlineData("""<element name="a" type="Item"/>""", "Item", "OSSGEN032")]
    [InlineData("""<element name="a" list="bytes"/>""", "bytes", "OSSGEN032")]
    [InlineData("""<element name="a" list="base64-text"/>""", "base64-text", "OSSGEN032")]
    [InlineData("""<element name="a" type="bytes"/>""", "bytes", "OSSGEN032")]
    [InlineData("""<element name="a" type="presence"/>""", "presence", "OSSGEN032")]
    [InlineData("""<element name="a" type="base64-text"/>""", "base64-text", "OSSGEN032")]
    [InlineData("""<element name="." member="Own"/>""", ".", "OSSGEN063")]
    [InlineData("""<element name="a" null="none"/>""", "none", "OSSGEN063")]
    [InlineData("""<element name="a" urlEncoded="true"/>""", "true", "OSSGEN063")]
    [InlineData("""<element name="a" write="always"/>""", "always", "OSSGEN063")]
    [InlineData("""<element name="a" alias="b"/>""", "b", "OSSGEN063")]
    [InlineData("""<element name="a"/><element name="A" member="B"/>""", "A", "OSSGEN024")]
    [InlineData("""<element name="A/b"/><element name="a/c"/>""", "a/c", "OSSGEN024")]
    [InlineData("""<element name="a/B/c"/><element name="a/d"/><element name="a/b/e"/>""", "a/b/e", "OSSGEN024")]
    [InlineData("""<choice member="Both" list="Item"><element name="a"/><element name="b"/></choice>""", "Both", "OSSGEN063")]
    public void What_JSON_cannot_hold_is_an_error_at_its_element(string element, string reportedAt, string id)
    {
        var result = $"""
            <operation name="AskThing" method="GET" path="/{"{Bucket}"}?ask"><result json="true">{element}</result></operation>
            """;
        var shape = $"""<shape name="Answer" form="json">{element}</shape>""";

        foreach (var declared in new[] { result, shape, shape.Replace("json\">", "both\">", StringComparison.Ordinal) })
        {
            var text = Linking.Spec.File(declared + """<shape name="Item"><element name="Name"/></shape>""");

            var found = Linking.Spec.Link(text).Diagnostics.First(found => found.Id == id);

            Assert.Equal(reportedAt, text.Substring(found.Span.Offset, found.Span.Length));
        }
    }

    [Theory]
    [InlineData("""<element name="a"/><element name="a" member="B"/>""", "'a'. Remove one of the two.")]
    [InlineData(
        """<element name="a"/><element name="A" member="B"/>""", "'a', from which 'A' differs only by case. Remove one of the two.")]
    [InlineData(
        """<element name="a/b"/><element name="a/B" member="C"/>""",
        "'a/b', from which 'a/B' differs only by case. Remove one of the two.")]
    [InlineData(
        """<element name="A/b"/><element name="a/c"/>""", "'A', from which 'a' in 'a/c' differs only by case. Write both alike.")]
    [InlineData(
        """<element name="a/B/c"/><element name="a/d"/><element name="a/b/e"/>""",
        "'a/B', from which 'a/b' in 'a/b/e' differs only by case. Write both alike.")]
    public void A_second_name_is_reported_with_the_first_as_it_was_written(string elements, string problem)
    {
        var text = Linking.Spec.File($"""<shape name="Answer" form="json">{elements}</shape>""");

        var found = Assert.Single(Linking.Spec.Link(text).Diagnostics, static found => found.Id == "OSSGEN024");

        Assert.Equal($"Answer already has the element {problem}", found.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""<header name="x-a"/><header name="X-A" member="B"/>""", "header 'x-a', from which 'X-A' differs only by case.")]
    [InlineData(
        """<header prefix="x-a-" member="A"/><header prefix="x-a-b-" member="B"/>""", "header prefix 'x-a-', which covers 'x-a-b-'.")]
    public void A_second_header_is_reported_with_the_first_as_it_was_written(string headers, string problem)
    {
        var text = Linking.Spec.File($"""<operation name="AskThing" method="GET" path="/{"{Bucket}"}?ask">{headers}</operation>""");

        var found = Assert.Single(Linking.Spec.Link(text).Diagnostics, static found => found.Id == "OSSGEN024");

        Assert.Equal(
            $"AskThingRequest already has the {problem} Remove one of the two.",
            found.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_value_of_any_type_cannot_be_one_that_is_always_sent()
    {
        var text = Linking.Spec.File("""
            <operation name="AskThing" method="GET" path="/{Bucket}?ask">
              <result json="true"><element name="a" type="json" always="true"/></result>
            </operation>
            """);

        Assert.Contains(Linking.Spec.Link(text).Diagnostics, static found => found.Id == "OSSGEN063");
    }

    [Theory]
    [InlineData("""<body root="Doc" type="Part"/>""")]
    [InlineData("""<body root="Doc"><element name="a" list="Part"/></body>""")]
    [InlineData("""<result root="Doc" type="Part"/>""")]
    public void A_shape_of_JSON_is_no_part_of_XML(string document)
    {
        var text = Linking.Spec.File($"""
            <operation name="AskThing" method="PUT" path="/{"{Bucket}"}?ask">{document}</operation>
            <shape name="Part" form="json"><element name="Name"/></shape>
            """);

        var found = Assert.Single(Linking.Spec.Link(text).Diagnostics, static found => found.Id == "OSSGEN032");

        Assert.Equal("Part", text.Substring(found.Span.Offset, found.Span.Length));
        var message = found.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("form=\"both\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_of_another_assembly_can_have_required_members()
    {
        const string Record = """
            #nullable enable
            namespace OssGen
            {
                /// <summary>A gear.</summary>
                public sealed record Gear
                {
                    /// <summary>Its name.</summary>
                    public required string Name { get; init; }
                }
            }
            """;
        const string Gears = """
            <shape name="Gear" form="json"><doc>A gear.</doc><element name="name" required="true">Its name.</element></shape>
            <operation name="PutGear" method="PUT" path="/{Bucket}?gear"><body json="true" type="Gear" member="Gear"/></operation>
            """;
        const string Answer = """
            <operation name="AskThing" method="GET" path="/{Bucket}?ask"><doc>Asks.</doc>
              <result json="true" type="Gear" member="Gear">It.</result>
            </operation>
            """;

        var run = Driver.GeneratorRun.In(
            Driver.ConsumerCompilation.Create(Record),
            SpecSource.Of("gears", Gears, "reference"),
            SpecSource.Of("ask", Answer, "extension,server", "Contoso.Storage"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }

    [Theory]
    [InlineData("string")]
    [InlineData("int")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("bool")]
    [InlineData("double")]
    [InlineData("float")]
    [InlineData("json")]
    [InlineData("time")]
    [InlineData("epoch")]
    [InlineData("Kind")]
    public void Plain_values_compile_for_callers_and_servers(string type)
    {
        var text = Linking.Spec.File($"""
            <operation name="AskThing" method="GET" path="/{"{Bucket}"}?ask" suppress="OSSGEN083">
              <result json="true">
                <element name="a" type="{type}"/>
                <element name="b/c" type="{type}"/>
                <element name="d" list="{type}"/>
              </result>
            </operation>
            <enum name="Kind" suppress="OSSGEN081 OSSGEN083"><value wire="one"/></enum>
            """);

        var run = Driver.GeneratorRun.Of(
            new SpecSource("ask.xml", text, "extension", "Contoso.Storage"), new SpecSource("ask.xml", text, "server", "Contoso.Server"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }
}
