using System.Text;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

public sealed class XmlReaderTests
{
    [Fact]
    public void Reads_children_in_order_and_skips_what_is_left_unread()
    {
        var reader = new OssXmlReader("<r><a><deep>x</deep></a><b>1</b><c/></r>"u8);
        reader.Root("r"u8);
        var names = new List<string>();

        while (reader.ReadChild(1))
        {
            names.Add(reader.LocalName);
        }

        Assert.Equal(["a", "b", "c"], names);
        Assert.Equal(0, reader.Depth);
    }

    [Fact]
    public void Matches_names_without_their_prefix()
    {
        var reader = new OssXmlReader("<p:r xmlns:p='u' xmlns='v'><p:a>1</p:a></p:r>"u8);
        reader.Root("r"u8);

        Assert.True(reader.ReadChild(1) && reader.NameEquals("a"u8));
        Assert.Equal(1, reader.ReadInt32());
    }

    [Fact]
    public void Gives_the_own_text_of_an_element_that_has_children_too()
    {
        var reader = new OssXmlReader("<r>a<b>no</b>c<![CDATA[<d>]]>&amp;</r>"u8);
        reader.Root("r"u8);

        Assert.Equal("ac<d>&", reader.ReadString());
    }

    [Fact]
    public void Looks_ahead_among_the_children_without_moving()
    {
        var reader = new OssXmlReader("<r><a>EncodingType</a><Prefix>x</Prefix><EncodingType> URL </EncodingType></r>"u8);
        reader.Root("r"u8);

        Assert.True(reader.ChildTextEquals("EncodingType"u8, "url"u8));
        Assert.True(reader.ReadChild(1) && reader.NameEquals("a"u8));
    }

    [Fact]
    public void Looks_ahead_at_the_element_s_own_children_only()
    {
        var reader = new OssXmlReader("<r><a><EncodingType>url</EncodingType></a></r>"u8);
        reader.Root("r"u8);

        Assert.False(reader.ChildTextEquals("EncodingType"u8, "url"u8));
    }

    [Fact]
    public void Gives_the_same_string_for_a_text_that_comes_again()
    {
        var reader = new OssXmlReader("<r><ID>owner-1</ID><ID>owner-1</ID></r>"u8);
        reader.Root("r"u8);
        reader.ReadChild(1);
        var first = reader.ReadString();
        reader.ReadChild(1);

        Assert.Same(first, reader.ReadString());
    }

    [Fact]
    public void Gives_shared_strings_for_documented_values()
    {
        var known = new OssKnownValues("private");
        var reader = new OssXmlReader("<r>private</r>"u8);
        reader.Root("r"u8);

        Assert.Same(reader.ReadString(known), known.Find("private"u8));
    }

    [Fact]
    public void Replaces_a_reference_to_half_a_surrogate_pair()
    {
        var reader = new OssXmlReader("<r>&#xD83D;&#x1F600;</r>"u8);
        reader.Root("r"u8);

        Assert.Equal("\uFFFD\U0001F600", reader.ReadString());
    }

    [Theory]
    [InlineData("a%2Fb+c%25", "a/b c%")]
    [InlineData("%E4%B8%AD", "\u4E2D")]
    [InlineData("100%", "100%")]
    [InlineData("%zz%4", "%zz%4")]
    [InlineData("plain", "plain")]
    [InlineData("%F0%9F%98%80&amp;", "\U0001F600&")]
    public void Decodes_url_encoded_text(string encoded, string expected)
    {
        var reader = new OssXmlReader(Encoding.UTF8.GetBytes($"<r>{encoded}</r>"));
        reader.Root("r"u8);

        Assert.Equal(expected, reader.ReadString(urlEncoded: true));
    }

    [Fact]
    public void Leaves_text_as_it_is_where_the_reply_is_not_url_encoded()
    {
        var reader = new OssXmlReader("<r>a%2Fb+c</r>"u8);
        reader.Root("r"u8);

        Assert.Equal("a%2Fb+c", reader.ReadString(urlEncoded: false));
    }

    [Fact]
    public void Allocates_nothing_but_the_strings_returned()
    {
        var document = Encoding.UTF8.GetBytes(
            "<r>" + string.Concat(Enumerable.Repeat("<a x='1'><!-- c --><b>12</b><c>&amp;&#65;</c></a>", 200)) + "</r>");
        Count(document);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var count = Count(document);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(200, count);
    }

    private static int Count(byte[] document)
    {
        var count = 0;
        var reader = new OssXmlReader(document);
        reader.Root("r"u8);
        while (reader.ReadChild(1))
        {
            while (reader.ReadChild(2))
            {
                count += reader.NameEquals("b"u8) && reader.ReadInt64() == 12 ? 1 : 0;
            }
        }

        return count;
    }
}
