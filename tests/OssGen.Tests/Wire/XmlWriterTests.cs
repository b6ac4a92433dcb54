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
    [InlineData("\U0001F600\u4E2D\u0085", "\U0001F600\u4E2D\u0085")]
    public void Escapes_as_OSS_takes_it(string value, string expected) =>
        Assert.Equal($"<k>{expected}</k>", Write(xml => xml.Element("k"u8, value)));

    [Theory]
    [InlineData("\uFFFE", "U+FFFE at position 1")]
    [InlineData("ab\uFFFF", "U+FFFF at position 3")]
    public void Refuses_what_no_document_can_hold(string value, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => Write(xml => xml.Element("k"u8, value, "Rule.Id")));

        Assert.Equal("Rule.Id", error.ParamName);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xDE00)]
    [InlineData(0xD83D)]
    public void Refuses_half_a_surrogate_pair_wherever_texts_go(int half)
    {
        var text = "a\U0001F600" + (char)half;
        Action<OssXmlWriter>[] writes =
        [
            xml => xml.Element("k"u8, text, "Rule.Id"),
            xml => xml.Element("k", text, "Rule.Id"),
            xml => xml.Text(text, "Rule.Id"),
            xml => xml.UrlEncoded("k"u8, text, encoded: true, "Rule.Id"),
            xml => xml.UrlEncoded("k"u8, text, encoded: false, "Rule.Id"),
            xml => xml.Base64Text("k"u8, text, "Rule.Id"),
        ];

        Assert.All(
            writes, write => Assert.Contains(
                "half a surrogate pair at position 4",
                Assert.Throws<ArgumentException>("Rule.Id", () => Write(write)).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("x\u0001", "x&#x01;")]
    public void Replaces_what_no_document_can_hold_for_servers(string value, string expected) =>
        Assert.Equal($"<k>{expected}</k>", Replaced(xml => xml.Element("k"u8, value)));

    [Fact]
    public void Replaces_half_a_surrogate_pair_for_servers() =>
        Assert.Equal("<k>\uFFFDx\uFFFD</k>", Replaced(xml => xml.Element("k"u8, new string(['\uDE00', 'x', '\uD83D']))));

    [Fact]
    public void Says_where_in_the_document_a_member_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Write(xml =>
        {
            xml.Start("Delete"u8);
            xml.Element("Quiet"u8, "a<b>/");
            xml.Start("Object"u8);
            xml.End("Object"u8);
            xml.Start("Object"u8);
            xml.Required(false, "ObjectIdentifier.Key");
        }));

        Assert.Contains("Delete/Object[2] ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1L, 3L, 0L, "is 0; 1 to 3 is allowed")]
    [InlineData(1L, 3L, 4L, "is 4; 1 to 3 is allowed")]
    [InlineData(long.MinValue, 3L, 4L, "is 4; at most 3 is allowed")]
    [InlineData(1L, long.MaxValue, -5L, "is -5; at least 1 is needed")]
    public void Refuses_a_number_out_of_its_bounds(long least, long most, long value, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => Write(xml => xml.InRange(value, least, most, "Rule.Days")));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

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
            "<a>-1</a><a>-9223372036854775808</a><a>18446744073709551615</a><a>true</a><a>0.1</a><a>2024-05-01T04:00:00.007Z</a>"
                + "<a>1714536000</a><a></a><a>5Lit</a><a>AQID</a><a></a>",
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
    [InlineData("a b/\u4E2D+%&", true, "<k>a%20b%2F%E4%B8%AD%2B%25%26</k>")]
    [InlineData("a b&", false, "<k>a b&amp;</k>")]
    public void Url_encodes_where_the_reply_says_so(string value, bool encoded, string expected) =>
        Assert.Equal(expected, Write(xml => xml.UrlEncoded("k"u8, value, encoded)));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a><b")]
    public void Refuses_a_map_key_that_is_no_element_name(string key) =>
        Assert.Throws<ArgumentException>(() => Write(xml => xml.Element(key, "v")));

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
            var document = Encoding.UTF8.GetBytes(Replaced(xml => xml.UrlEncoded("k"u8, text, encoded)));
            var reader = new OssXmlReader(document);
            reader.Root("k"u8);
            var sendable = new string([
                .. Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
                    .Select(character => !encoded && character is '\uFFFE' or '\uFFFF' ? '\uFFFD' : character),
            ]);
            return reader.ReadString(encoded) == sendable;
        });

    private static string Replaced(Action<OssXmlWriter> write)
    {
        using var writer = new OssXmlWriter { ReplacesUnwritable = true };
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenMemory.Span);
    }

    private static string Write(Action<OssXmlWriter> write)
    {
        using var writer = new OssXmlWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenMemory.Span);
    }
}
