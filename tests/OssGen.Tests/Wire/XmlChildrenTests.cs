using System.Text;
using CsCheck;
using OssGen.Wire;
using OssGen.Wire.Xml;
using static OssGen.Tests.Wire.XmlValues;

namespace OssGen.Tests.Wire;

/// <summary>Taking children by name gives what going through them one by one gives, which the oracle vouches for.</summary>
public sealed class XmlChildrenTests
{
    [Fact]
    public void Gives_the_same_values_as_going_through_the_children() =>
        Gen.OneOf(XmlDocuments.WellFormed, XmlDocuments.Unsound).Select(Encoding.UTF8.GetBytes).Sample(Compare, iter: 8_000);

    [Fact]
    public void Gives_the_same_values_in_listings() => XmlDocuments.Listings.Select(Encoding.UTF8.GetBytes).Sample(Compare, iter: 8_000);

    [Fact]
    public void Refuses_the_same_damaged_listings() => XmlDocuments.Damaged(XmlDocuments.Listings).Sample(Compare, iter: 12_000);

    [Fact]
    public void Says_the_same_of_a_document_that_is_cut_off_anywhere()
    {
        var document = "<r><Contents><Key>a%2Fb</Key><n.2>2024-05-01T12:00:00.000Z</n.2><a>same</a><a>same</a>"u8
            + "<b-that-is-long>x</b-that-is-long></Contents>\n<_>12</_></r>"u8;
        for (var length = 0; length < document.Length; length++)
        {
            Compare(document[..length].ToArray());
        }
    }

    [Fact]
    public void Says_the_same_of_what_is_nearly_a_time()
    {
        var time = "2024-05-01T12:00:00.000Z"u8;
        for (var place = 0; place < time.Length; place++)
        {
            foreach (var instead in "0129:-TZtz. /\0<>&\u00e9"u8)
            {
                byte[] changed = [.. time];
                changed[place] = instead;
                Compare([.. "<r><n.2>"u8, .. changed, .. "</n.2><n.2>"u8, .. time, .. "</n.2><n.2>"u8, .. changed, .. "</n.2></r>"u8]);
            }
        }

        Compare([.. "<r><n.2>\0\0\0\0\0\0\0\0"u8, .. time[8..], .. "</n.2></r>"u8]);
    }

    [Fact]
    public void Takes_children_in_any_order()
    {
        var reader = new OssXmlReader("<r><c>3</c><a>1</a><b>2</b><a>4</a></r>"u8);
        reader.Root("r"u8);
        var values = new List<string>();

        while (reader.ReadChildren(1))
        {
            if (reader.TryChild(1, "a"u8))
            {
                values.Add("a" + reader.ReadString());
            }

            if (reader.TryChild(1, "b"u8))
            {
                values.Add("b" + reader.ReadString());
            }

            if (reader.TryChild(1, "c"u8))
            {
                values.Add("c" + reader.ReadString());
            }
        }

        Assert.Equal(["c3", "a1", "b2", "a4"], values);
        Assert.Equal(0, reader.Depth);
    }

    [Theory]
    [InlineData(OssXmlReader.MaxDepth, true)]
    [InlineData(OssXmlReader.MaxDepth + 1, false)]
    public void Takes_elements_down_to_the_bound(int depth, bool taken)
    {
        var document = Encoding.UTF8.GetBytes(
            $"<n>{string.Concat(Enumerable.Repeat("<n>", depth - 2))}<n>x</n>{string.Concat(Enumerable.Repeat("</n>", depth - 2))}</n>");
        var text = "";

        var error = Record.Exception(() =>
        {
            var reader = new OssXmlReader(document);
            reader.Root("n"u8);
            text = Innermost(ref reader, depth);
        });

        Assert.Equal(taken, error is null);
        Assert.Equal(taken ? "x" : "", text);
        Assert.True(taken || error is OssXmlException { Error: OssXmlError.LimitExceeded });
    }

    private static string Innermost(ref OssXmlReader reader, int depth)
    {
        var text = "";
        var parent = reader.Depth;
        while (reader.ReadChildren(parent))
        {
            while (reader.TryChild(parent, "n"u8))
            {
                text = parent + 1 == depth ? reader.ReadString() : Innermost(ref reader, depth);
            }
        }

        return text;
    }
}
