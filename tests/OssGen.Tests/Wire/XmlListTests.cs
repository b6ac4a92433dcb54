using System.Text;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

/// <summary>The room that a reader makes in lists of elements.</summary>
public sealed class XmlListTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_list_of_equal_children_of_the_root_has_room_for_all_of_them_after_four(int count)
    {
        var list = ReadChildren(string.Concat(Enumerable.Repeat("<a>text</a>", count)));

        Assert.Equal(count, list.Count);
        Assert.Equal(count + 1, list.Capacity);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    public void A_short_list_has_the_usual_room(int count, int capacity)
    {
        var list = ReadChildren(string.Concat(Enumerable.Repeat("<a>text</a>", count)));

        Assert.Equal(capacity, list.Capacity);
    }

    [Fact]
    public void Items_that_become_shorter_are_all_read()
    {
        var list = ReadChildren(
            string.Concat(Enumerable.Range(1, 300).Reverse().Select(static length => $"<a>{new string('x', length)}</a>")));

        Assert.Equal(Enumerable.Range(1, 300).Reverse(), list.Select(static text => text.Length));
    }

    [Fact]
    public void A_long_document_makes_no_room_for_more_than_1000_further_items()
    {
        var list = ReadChildren(string.Concat(Enumerable.Repeat("<a/>", 5)) + $"<!--{new string('x', 1_000_000)}-->");

        Assert.Equal(1004, list.Capacity);
    }

    [Fact]
    public void Nested_lists_double()
    {
        var reader = new OssXmlReader(Encoding.UTF8.GetBytes($"<r><n>{string.Concat(Enumerable.Repeat("<a>text</a>", 100))}</n></r>"));
        reader.Root("r"u8);
        reader.ReadChild(1);

        Assert.Equal(128, Read(ref reader).Capacity);
    }

    private static List<string> ReadChildren(string children)
    {
        var reader = new OssXmlReader(Encoding.UTF8.GetBytes($"<r>{children}</r>"));
        reader.Root("r"u8);
        return Read(ref reader);
    }

    private static List<string> Read(ref OssXmlReader reader)
    {
        var list = new List<string>();
        var depth = reader.Depth;
        while (reader.ReadChildren(depth))
        {
            while (reader.TryChild(depth, "a"u8))
            {
                reader.MakeRoom(list);
                list.Add(reader.ReadString());
            }
        }

        return list;
    }
}
