using System.Text;
using OssGen.Wire;
using OssGen.Wire.Xml;

namespace OssGen.Tests.Wire;

/// <summary>A text is compared with the one before it in an element of the same name, and has the same value as without that.</summary>
public sealed class XmlRepeatedTextTests
{
    private static readonly OssKnownValues Known = new("Enabled", "EnabledForAllObjects", "Disabled");

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(34)]
    [InlineData(50)]
    public void A_text_of_the_same_length_has_the_same_value_as_without_the_one_before(int length)
    {
        byte[] text = [.. Enumerable.Range(0, length).Select(static index => (byte)('A' + (index % 26)))];
        foreach (var place in Enumerable.Range(0, length))
        {
            foreach (var instead in "z&<]>\0\r\n \u00e9"u8)
            {
                byte[] changed = [.. text];
                changed[place] = instead;
                XmlValues.Compare([.. "<r><a>"u8, .. text, .. "</a><a>"u8, .. changed, .. "</a><a>"u8, .. text, .. "</a></r>"u8]);
            }
        }
    }

    [Fact]
    public void A_text_that_comes_again_is_the_same_string()
    {
        var texts = Read("owner-1", "owner-1");

        Assert.Same(texts[0], texts[1]);
    }

    [Theory]
    [InlineData("owner-2")]
    [InlineData("owner-with-a-long-name-2")]
    public void A_text_that_comes_again_after_another_is_the_same_string(string text)
    {
        var texts = Read(text[..^1] + "1", text, text);

        Assert.Same(texts[1], texts[2]);
    }

    [Theory]
    [InlineData("Enabled")]
    [InlineData("EnabledForAllObjects")]
    public void A_documented_value_has_the_documented_spelling_only_where_it_is_documented(string value)
    {
        var upper = value.ToUpperInvariant();
        var element = $"<a>{upper}</a>";
        var texts = new List<string>();
        var reader = new OssXmlReader(Encoding.UTF8.GetBytes($"<r>{element}{element}{element}{element}</r>"));
        reader.Root("r"u8);
        while (reader.ReadChildren(1))
        {
            while (reader.TryChild(1, "a"u8))
            {
                texts.Add(texts.Count % 2 == 0 ? reader.ReadString(Known) : reader.ReadString());
            }
        }

        Assert.Equal([value, upper, value, upper], texts);
    }

    [Fact]
    public void A_documented_value_that_comes_again_in_another_case_has_the_documented_spelling()
    {
        var reader = new OssXmlReader("<r><a>DISABLED</a><a>DISABLED</a><a>&#68;ISABLED</a></r>"u8);
        reader.Root("r"u8);
        var texts = new List<string>();
        while (reader.ReadChildren(1))
        {
            while (reader.TryChild(1, "a"u8))
            {
                texts.Add(reader.ReadString(Known));
            }
        }

        Assert.Equal(["Disabled", "Disabled", "Disabled"], texts);
    }

    [Fact]
    public void Short_texts_after_a_long_one_cost_no_more_than_their_own_length()
    {
        // The end of a later element is at the distance at which the text would end if it had the length of the first.
        var document = Encoding.UTF8.GetBytes($"<r><ID>{new string('x', (14 * 1_000) + 5)}</ID>{Repeat("<ID>&#65;</ID>", 2_000)}</r>");
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(2_001, Read(document).Count);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 1_000_000);
    }

    [Theory]
    [InlineData("<r><Type>same</Type><ETag>same</Type></r>")]
    [InlineData("<r><ETag>same</ETag><ETag>same</Etag></r>")]
    [InlineData("<r><ETag>same</ETag><ETag>same<ETag></ETag></r>")]
    public void Finds_that_a_text_is_the_one_before_only_where_the_end_tag_is_right(string document)
    {
        var error = Assert.Throws<OssXmlException>(() =>
        {
            var reader = new OssXmlReader(Encoding.UTF8.GetBytes(document));
            reader.Root("r"u8);
            while (reader.ReadChildren(1))
            {
                while (reader.TryChild(1, "Type"u8) || reader.TryChild(1, "ETag"u8))
                {
                    reader.ReadString();
                }
            }
        });

        Assert.Equal(OssXmlError.Malformed, error.Error);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static List<string> Read(params string[] values) => Read(
        Encoding.UTF8.GetBytes($"<r>{string.Concat(values.Select(static value => $"<ID>{value}</ID>"))}</r>"));

    private static List<string> Read(byte[] document)
    {
        var reader = new OssXmlReader(document);
        reader.Root("r"u8);
        var texts = new List<string>();
        while (reader.ReadChildren(1))
        {
            while (reader.TryChild(1, "ID"u8))
            {
                texts.Add(reader.ReadString());
            }
        }

        return texts;
    }
}
