using CsCheck;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Model;
using OssGen.Generator.Tests.Linking;
using Spec = OssGen.Generator.Tests.Linking.Spec;

namespace OssGen.Generator.Tests.Reading;

/// <summary>Whatever stands in a file, reading and linking give findings and never an exception.</summary>
public sealed class HostileInputTests
{
    private static readonly string s_text = Resources.Text("Specs/hard.xml");

    [Fact]
    public void A_file_cut_at_any_character_gives_an_error_and_what_stands_before_it()
    {
        for (var length = 1; length < s_text.TrimEnd().Length; length += length < 2_000 ? 1 : 37)
        {
            var linked = Spec.Link(s_text[..length]);

            Assert.NotEmpty(linked.Errors);
        }
    }

    [Fact]
    public void A_file_cut_in_its_middle_still_gives_the_operations_before_the_cut()
    {
        var cut = s_text[..s_text.IndexOf("<operation name=\"CopyObject\"", StringComparison.Ordinal)];

        var linked = Spec.Link(cut);

        Assert.Contains("GetBucketLocation", linked.Model.Operations.Select(static operation => operation.Name));
        Assert.Equal(
            ["OSSGEN001"],
            linked.Diagnostics.Where(static found => !SpecDiagnosticIndex.IsWarning(found.Id)).Select(static found => found.Id));
    }

    [Fact]
    public void Text_with_characters_changed_or_dropped_never_throws()
    {
        var edits = Gen.Select(
            Gen.Int[0, s_text.Length - 1],
            Gen.OneOf(
                "", "<", ">", "\"", "/", "&", "\0", "\uD800", "{", "?", "*", " ", "x", "</spec>", "<x>", "<!DOCTYPE a>", "<!--", "]]>"),
            Gen.Int[0, 30]);
        edits.Sample(static edit =>
        {
            var (at, text, dropped) = edit;
            var end = Math.Min(s_text.Length, at + dropped);
            return Spec.Link(s_text[..at] + text + s_text[end..]).Model is not null;
        }, iter: 1_000);
    }

    [Fact]
    public void Attribute_values_of_any_text_never_throw()
    {
        var values = Gen.OneOf(
            Gen.String[0, 20],
            Gen.OneOf(
                "/{Bucket}", "a/./b", "*", ".", "{x}", "?a&b=c", "99999999999999999999", "true", "OSSGEN083", "int", "map", "Owner"));
        Gen.Select(values, values, values).Sample(static drawn =>
        {
            var (first, second, third) = drawn;
            var text = Spec.File($"""
                <operation name="A" method="PUT" path="{Escaped(first)}" host="H" success="{Escaped(second)}">
                  <query name="{Escaped(third)}" type="{Escaped(first)}" default="{Escaped(second)}" min="{Escaped(third)}"/>
                  <header prefix="{Escaped(first)}"/>
                  <header name="{Escaped(second)}" type="copy-source"><part name="{Escaped(third)}"/></header>
                  <body template="{Escaped(first)}"><element name="{Escaped(second)}" list="{Escaped(third)}"/></body>
                  <result root="{Escaped(first)}" urlEncodedBy="{Escaped(second)}">
                    <element name="{Escaped(third)}" type="{Escaped(first)}" member="{Escaped(second)}"/>
                  </result>
                  <paginate items="{Escaped(first)}"><token from="{Escaped(second)}" to="{Escaped(third)}"/></paginate>
                </operation>
                """);
            return Spec.Link(text).Model is not null;
        }, iter: 2_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("\uFEFF")]
    [InlineData("not xml")]
    [InlineData("<spec")]
    [InlineData("<!DOCTYPE spec SYSTEM \"file:///etc/passwd\"><spec/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><spec xmlns=\"urn:ossgen:spec:1\" group=\"g\">&c;</spec>")]
    [InlineData("<spec xmlns=\"urn:ossgen:spec:1\" group=\"g\">&undeclared;</spec>")]
    [InlineData("<spec xmlns=\"urn:ossgen:spec:1\" group=\"g\"/><spec/>")]
    public void A_file_that_is_no_spec_gives_one_error_inside_the_file(string text)
    {
        var found = Assert.Single(Spec.Link(text).Diagnostics);

        Assert.InRange(found.Span.Offset + found.Span.Length, 0, text.Length);
        Assert.True(found.Span is { Line: >= 1, Column: >= 1 });
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));

        var linked = Spec.Link(Spec.File($"""<operation name="A" method="PUT" path="/"><example name="e"><call>{deep}"""));

        Assert.Equal(["OSSGEN011"], linked.Diagnostics.Select(static found => found.Id));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Assert.Equal(["OSSGEN011"], Spec.Link(new string(' ', (16 * 1024 * 1024) + 1)).Diagnostics.Select(static found => found.Id));

    [Fact]
    public void All_errors_of_a_file_come_at_once()
    {
        var linked = Spec.Link(Spec.File(
            """
            <operation name="A" method="Get" path="/"/>
            <operation name="B" method="GET" path="/{Buckt}"/>
            <operation name="C" method="GET" path="/"><querry/><result root="R"><element name="E" type="Unknown"/></result></operation>
            <operation name="D" method="GET" path="/?d"><result root="R"><element name="E" type="Unknown"/></result></operation>
            <operation name="Sound" method="GET" path="/?sound"/>
            """));

        Assert.Equal(
            ["OSSGEN007", "OSSGEN010", "OSSGEN030", "OSSGEN041"],
            linked.Diagnostics.Where(static found => !SpecDiagnosticIndex.IsWarning(found.Id)).Select(static found => found.Id).Order());
        Assert.Equal(["Sound"], linked.Model.Operations.Select(static operation => operation.Name));
    }

    [Fact]
    public void A_broken_member_of_a_shape_leaves_the_shape_and_its_users()
    {
        var linked = Spec.Link(Spec.File(
            """
            <operation name="GetA" method="GET" path="/?a"><result root="R"><element name="A" type="A"/></result></operation>
            <shape name="A"><element name="Sound"/><element name="Broken" type="Unknown"/><element nam="Worse"/></shape>
            """));

        Assert.Equal(["Sound"], linked.Shape("A").Members.Select(static member => member.Name));
        Assert.Equal(["GetA"], linked.Model.Operations.Select(static operation => operation.Name));
    }

    [Fact]
    public void Many_operations_take_time_in_proportion()
    {
        var operations = string.Concat(Enumerable.Range(0, 20_000).Select(static number => $"<operation name=\"A{number}\" method=\"GET\" "
            + $"path=\"/?a{number}\"><doc>d</doc><query name=\"q{number}\">d</query></operation>"));

        var linked = Spec.Link(Spec.File(operations));

        Assert.Equal(20_000, linked.Model.Operations.Count);
        Assert.Empty(linked.Diagnostics);
    }

    [Fact]
    public void A_cancelled_token_stops_reading_and_linking()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => Generator.Reading.SpecReader.Read(s_text, "a.xml", cancelled));
        Assert.Throws<OperationCanceledException>(() => Spec.Link(
            [
                new Generator.Linking.LinkInput(
                    new Generator.Linking.FileHeader("a.xml", "", SpecRole.Client, "OssGen", ""), Spec.Read(s_text).Document),
            ],
            cancelled));
    }

    private static string Escaped(string value) =>
        System.Security.SecurityElement.Escape(new string([.. value.Where(System.Xml.XmlConvert.IsXmlChar)]));
}
