using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Reading;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Reading;

public sealed class SpecReaderTests
{
    private const string Text = "<spec xmlns=\"urn:ossgen:spec:1\" group=\"bucket\">\n  <operation name = 'GetAcl'\n"
        + "   method=\"GET\" path=\"/{Bucket}?acl\"/>\n</spec>";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Positions_are_those_of_names_and_values_whatever_the_line_end(string lineEnd)
    {
        var text = Text.ReplaceLineEndings(lineEnd);
        var positions = Spec.Read(text).Positions;
        var operation = new ElementId(1, 0);

        Assert.Equal((2, 4, "operation"), Place(text, positions.Of(operation)));
        Assert.Equal((2, 22, "GetAcl"), Place(text, positions.Of(operation, "name")));
        Assert.Equal((3, 12, "GET"), Place(text, positions.Of(operation, "method")));
    }

    [Fact]
    public void A_byte_order_mark_does_not_shift_positions_from_the_text()
    {
        var text = "\uFEFF" + Text;
        var positions = Spec.Read(text).Positions;
        var (name, group) = (positions.Of(ElementId.Root), positions.Of(ElementId.Root, "group"));

        Assert.Equal("spec", text.Substring(name.Offset, name.Length));
        Assert.Equal("bucket", text.Substring(group.Offset, group.Length));
    }

    [Fact]
    public void Elements_before_malformed_xml_have_positions()
    {
        var text = Text.Replace("</spec>", "<shape", StringComparison.Ordinal);

        Assert.Equal((2, 22, "GetAcl"), Place(text, Spec.Read(text).Positions.Of(new ElementId(1, 0), "name")));
    }

    [Fact]
    public void Unknown_elements_count_for_the_positions_of_those_after_them()
    {
        var text = Spec.File("<shape name=\"A\"><x><y/></x><element name=\"B\"/></shape>");

        var element = Spec.Read(text).Document.Declarations[0].Children[0];

        Assert.Equal("B", text.Substring(Spec.Read(text).Positions.Of(element.Id, "name").Offset, 1));
    }

    [Fact]
    public void Documentation_is_read_around_comments_sections_and_references()
    {
        var text = Spec.File("<shape name=\"A\"><doc>One <!-- c -->two<![CDATA[ & ]]>three\n &lt;four&gt;.</doc></shape>");

        Assert.Equal("One two & three <four>.", Spec.Read(text).Document.Declarations[0].Documentation);
    }

    [Fact]
    public void Comments_and_instructions_are_no_part_of_the_document() =>
        Assert.Equal(
            Spec.Read(Spec.File("<shape name=\"A\"/>")).Document, Spec.Read(Spec.File("<!-- c --><?p i?><shape name=\"A\"/>")).Document);

    [Fact]
    public void A_schema_location_is_no_unknown_attribute()
    {
        var text = Text.Replace(
            " group",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:ossgen:spec:1 ossgen-spec.xsd\" group",
            StringComparison.Ordinal);

        Assert.Empty(Spec.Read(text).Diagnostics);
    }

    [Fact]
    public void A_prefix_for_the_language_is_allowed() =>
        Assert.Empty(Spec.Read(
            "<o:spec xmlns:o=\"urn:ossgen:spec:1\" group=\"g\"><o:enum name=\"A\"><o:value wire=\"a\"/></o:enum></o:spec>").Diagnostics);

    [Theory]
    [InlineData("requird", "required")]
    [InlineData("REQUIRED", "required")]
    [InlineData("membr", "member")]
    [InlineData("completely-different", null)]
    [InlineData("nme", "name")]
    [InlineData("tpe", "type")]
    [InlineData("tpye", null)]
    [InlineData("nm", null)]
    [InlineData("ty", null)]
    [InlineData("x", null)]
    public void The_nearest_name_is_the_one_with_fewest_edits(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["name", "member", "required", "type"]));

    [Theory]
    [InlineData("i", "id")]
    [InlineData("ie", "id")]
    [InlineData("xy", null)]
    public void One_edit_is_allowed_in_the_shortest_names(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["id", "acl"]));

    [Fact]
    public void Every_kind_that_a_child_names_has_a_rule() =>
        Assert.All(
            SpecVocabulary.Rules.Values.SelectMany(static rule => rule.Children),
            static child => Assert.Same(child.Node, SpecVocabulary.RuleOf(child.Node).Node));

    private static (int Line, int Column, string Text) Place(string text, SpecSpan span) =>
        (span.Line, span.Column, text.Substring(span.Offset, span.Length));
}
