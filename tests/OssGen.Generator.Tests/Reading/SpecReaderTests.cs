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
        var operation = Spec.Read(text).Positions.Elements[1];

        Assert.Equal((2, 4, "operation"), Place(text, operation.Name));
        Assert.Equal((2, 14, "name"), Place(text, operation.Attributes[0].Name));
        Assert.Equal((2, 22, "GetAcl"), Place(text, operation.Attributes[0].Value));
        Assert.Equal((3, 12, "GET"), Place(text, operation.Attributes[1].Value));
    }

    [Fact]
    public void A_byte_order_mark_does_not_shift_positions_from_the_text()
    {
        var text = "\uFEFF" + Text;
        var root = Spec.Read(text).Positions.Elements[0];

        Assert.Equal("spec", text.Substring(root.Name.Offset, root.Name.Length));
        Assert.Equal("bucket", text.Substring(root.Of("group").Offset, root.Of("group").Length));
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
