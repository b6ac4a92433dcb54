using System.Text;
using OssGen.Wire;
using OssGen.Wire.Xml;

namespace OssGen.Tests.Wire;

public sealed class XmlReaderErrorTests
{
    [Fact]
    public void Refuses_a_document_type_declaration()
    {
        var error = Refused("<!DOCTYPE r [<!ENTITY x 'y'>]><r>&x;</r>");

        Assert.Equal(OssXmlError.Malformed, error.Error);
        Assert.Contains("document type declaration", error.Message);
    }

    [Fact]
    public void Refuses_another_root_and_names_both()
    {
        var error = Assert.Throws<OssXmlException>(() => new OssXmlReader("<html/>"u8).Root("Error"u8));

        Assert.Equal(OssXmlError.UnexpectedRoot, error.Error);
        Assert.Contains("'html', not 'Error'", error.Message);
    }

    [Fact]
    public void A_root_may_have_two_names()
    {
        var reader = new OssXmlReader("<Things/>"u8);

        reader.Root("FindThingsResponse"u8, "Things"u8);

        Assert.Equal("Things", reader.LocalName);
        Assert.Throws<OssXmlException>(() => new OssXmlReader("<html/>"u8).Root("FindThingsResponse"u8, "Things"u8));
    }

    [Theory]
    [InlineData("<r><a/></r>x")]
    [InlineData("<r><a/></r><r/>")]
    [InlineData("<r><a/></r")]
    [InlineData("<r><a/>")]
    [InlineData("<r/><!--")]
    public void Checks_the_document_s_end_once_the_last_child_is_read(string document) =>
        Assert.Equal(OssXmlError.Malformed, Refused(document).Error);

    [Theory]
    [InlineData("<r>x</r>y")]
    [InlineData("<r>x")]
    public void Checks_the_document_s_end_once_the_root_s_own_text_is_read(string document) => Assert.Equal(
        OssXmlError.Malformed,
        Assert.Throws<OssXmlException>(() =>
        {
            var reader = new OssXmlReader(Encoding.UTF8.GetBytes(document));
            reader.Root("r"u8);
            reader.ReadString();
        }).Error);

    [Fact]
    public void Says_the_line_and_the_column()
    {
        var error = Refused("<r>\n  <a>\u4E2D & b</a>\n</r>");

        Assert.Contains("line 2, column 8", error.Message);
    }

    [Fact]
    public void Takes_nesting_up_to_its_bound_and_no_deeper()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.NotNull(XmlEvents.Ours(Encoding.UTF8.GetBytes(Nested(OssXmlReader.MaxDepth)), out _));
        Assert.Equal(OssXmlError.LimitExceeded, Refused(Nested(OssXmlReader.MaxDepth + 1)).Error);
    }

    [Fact]
    public void Refuses_a_document_beyond_the_bound_before_it_reads_it()
    {
        var error = Assert.Throws<OssXmlException>(() => new OssXmlReader(new byte[OssXmlReader.MaxBytes + 1]).Root());

        Assert.Equal(OssXmlError.LimitExceeded, error.Error);
    }

    [Fact]
    public void Refuses_an_element_with_very_many_attributes()
    {
        var attributes = string.Concat(Enumerable.Range(0, 200).Select(index => $" a{index}='1'"));

        Assert.Equal(OssXmlError.LimitExceeded, Refused($"<r{attributes}/>").Error);
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void Refuses_another_declared_encoding(string encoding) =>
        Assert.Contains("UTF-8", Refused($"<?xml version='1.0' encoding='{encoding}'?><r/>").Message);

    [Fact]
    public void Skips_unknown_elements_unless_it_is_strict()
    {
        Unknown(strict: false);
        var error = Assert.Throws<OssXmlException>(() => Unknown(strict: true));

        Assert.Equal((OssXmlError.UnknownElement, "Odd"), (error.Error, error.ElementName));
    }

    [Fact]
    public void Lets_required_elements_be_absent_unless_it_is_strict()
    {
        new OssXmlReader("<r/>"u8).Require(false, "Key"u8);
        var error = Assert.Throws<OssXmlException>(() => new OssXmlReader("<r/>"u8, strict: true).Require(false, "Key"u8));

        Assert.Equal((OssXmlError.MissingElement, "Key"), (error.Error, error.ElementName));
    }

    [Fact]
    public void Refuses_an_element_within_a_text_only_when_it_is_strict()
    {
        Assert.Equal("12", Text(strict: false));
        Assert.Equal(OssXmlError.UnknownElement, Assert.Throws<OssXmlException>(() => Text(strict: true)).Error);
    }

    private static void Unknown(bool strict)
    {
        var reader = new OssXmlReader("<r><Odd>x</Odd></r>"u8, strict);
        reader.Root("r"u8);
        while (reader.ReadChild(1))
        {
            reader.Unknown();
        }
    }

    private static string Text(bool strict)
    {
        var reader = new OssXmlReader("<r>1<b/>2</r>"u8, strict);
        reader.Root("r"u8);
        return reader.ReadString();
    }

    private static OssXmlException Refused(string document)
    {
        Assert.Null(XmlEvents.Ours(Encoding.UTF8.GetBytes(document), out var error));
        return error!;
    }

    [Fact]
    public void An_entry_without_a_key_is_an_error_of_a_request() => Assert.Throws<OssXmlException>(() =>
    {
        var xml = new OssXmlReader("<Tags><Tag><Value>v</Value></Tag></Tags>"u8, strict: true);
        xml.Root("Tags"u8);
        xml.ReadChild(xml.Depth);
        xml.ReadEntry([]);
    });
}
