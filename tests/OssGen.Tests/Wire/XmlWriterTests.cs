using System.Text;
using CsCheck;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

public sealed class XmlWriterTests
{
    [Theory]
    [InlineData("\"'&<>", "&#34;&#39;&amp;&lt;&gt;")]
    [InlineData("\t\n\r", "&#x9;&#xA;&#xD;")]
    [InlineData("\0\u0001\u000B\u001F", "&#x00;&#x01;&#x0B;&#x1F;")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("\U0001F600\u4E2D\u0085", "\U0001F600\u4E2D\u0085")]
    public void Escapes_as_OSS_takes_it(string value, string expected) => Assert.Equal($"<k>{expected}</k>", Write(xml => xml.Element("k"u8, value)));

    [Fact]
    public void Replaces_half_a_surrogate_pair() =>
        Assert.Equal("<k>\uFFFDx\uFFFD</k>", Write(xml => xml.Element("k"u8, new string(['\uDE00', 'x', '\uD83D']))));

    [Fact]
    public void Writes_nothing_for_null()
    {
        var text = Write(xml =>
        {
            xml.Element("a"u8, (string?)null);
            xml.Element("a"u8, (int?)null);
            xml.Element("a"u8, (long?)null);
            xml.Element("a"u8, (ulong?)null);
            xml.Element("a"u8, (bool?)null);
            xml.Element("a"u8, (double?)null);
            xml.Element("a"u8, (DateTimeOffset?)null);
            xml.Element("a", null);
            xml.Epoch("a"u8, null);
            xml.Presence("a"u8, null);
            xml.Presence("a"u8, false);
            xml.UrlEncoded("a"u8, null, encoded: true);
            xml.Base64Text("a"u8, null);
            xml.Bytes("a"u8, null);
            xml.Text(null);
        });

        Assert.Equal("", text);
    }

    [Fact]
    public void Writes_each_kind_of_value()
    {
        var time = new DateTimeOffset(2024, 5, 1, 12, 0, 0, 7, TimeSpan.FromHours(8));

        var text = Write(xml =>
        {
            xml.Element("a"u8, -1);
            xml.Element("a"u8, long.MinValue);
            xml.Element("a"u8, ulong.MaxValue);
            xml.Element("a"u8, true);
            xml.Element("a"u8, 0.1);
            xml.Element("a"u8, time);
            xml.Epoch("a"u8, time);
            xml.Presence("a"u8, true);
            xml.Base64Text("a"u8, "\u4E2D");
            xml.Bytes("a"u8, new byte[] { 1, 2, 3 });
            xml.Element("a"u8, "");
        });

        Assert.Equal(
            "<a>-1</a><a>-9223372036854775808</a><a>18446744073709551615</a><a>true</a><a>0.1</a><a>2024-05-01T04:00:00.007Z</a><a>1714536000</a><a></a><a>5Lit</a><a>AQID</a><a></a>",
            text);
    }

    [Fact]
    public void Writes_nested_elements_and_own_text()
    {
        var text = Write(xml =>
        {
            xml.Declaration();
            xml.Start("r"u8);
            xml.Text("a&b");
            xml.Element("key", "v");
            xml.End("r"u8);
        });

        Assert.Equal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r>a&amp;b<key>v</key></r>", text);
    }

    [Theory]
    [InlineData("a b/\u4E2D+%&", true, "<k>a%20b/%E4%B8%AD%2B%25%26</k>")]
    [InlineData("a b&", false, "<k>a b&amp;</k>")]
    public void Url_encodes_where_the_reply_says_so(string value, bool encoded, string expected) =>
        Assert.Equal(expected, Write(xml => xml.UrlEncoded("k"u8, value, encoded)));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a><b")]
    public void Refuses_a_map_key_that_is_no_element_name(string key) => Assert.Throws<ArgumentException>(() => Write(xml => xml.Element(key, "v")));

    [Fact]
    public void Names_the_required_member_that_is_unset()
    {
        var error = Assert.Throws<ArgumentException>(() => Write(xml => xml.Required(false, "Rules")));

        Assert.Contains("Rules", error.Message);
    }

    [Fact]
    public void Begins_anew_after_a_reset()
    {
        using var writer = new OssXmlWriter();
        writer.Element("a"u8, "x");
        writer.Reset();
        writer.Element("b"u8, "y");

        Assert.Equal("<b>y</b>", Encoding.UTF8.GetString(writer.WrittenMemory.Span));
    }

    [Fact]
    public void Can_be_disposed_twice()
    {
        var writer = new OssXmlWriter();
        writer.Element("a"u8, "x");
        writer.Dispose();
        writer.Dispose();

        Assert.True(writer.WrittenMemory.IsEmpty);
    }

    [Fact]
    public void Is_read_back_as_it_was_written() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.Char.Array[0, 3_000].Select(text => new string(text))), Gen.Bool).Sample((text, encoded) =>
        {
            var document = Encoding.UTF8.GetBytes(Write(xml => xml.UrlEncoded("k"u8, text, encoded)));
            var reader = new OssXmlReader(document);
            reader.Root("k"u8);
            var sendable = new string([.. Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Select(character => !encoded && character is '\uFFFE' or '\uFFFF' ? '\uFFFD' : character)]);
            return reader.ReadString(encoded) == sendable;
        });

    private static string Write(Action<OssXmlWriter> write)
    {
        using var writer = new OssXmlWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenMemory.Span);
    }
}
