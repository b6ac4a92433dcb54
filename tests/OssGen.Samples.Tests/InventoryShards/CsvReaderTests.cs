using OssGen.Samples.InventoryShards;

namespace OssGen.Samples.Tests.InventoryShards;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b", "c|d")]
    [InlineData("a,b\r\nc,d", "a|b", "c|d")]
    [InlineData("\"a,1\",\"b\n2\"\n", "a,1|b\n2")]
    [InlineData("\"say \"\"hi\"\"\",\n", "say \"hi\"|")]
    [InlineData("\"\",\"\"", "|")]
    [InlineData("")]
    public void Rows_are_read(string text, params string[] rows)
    {
        var csv = new CsvReader(new StringReader(text));

        var read = new List<string>();
        while (csv.ReadRow() is { } fields)
        {
            read.Add(string.Join('|', fields));
        }

        Assert.Equal(rows, read);
    }

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"a\"b,c\n")]
    public void Text_that_is_no_csv_is_refused(string text) =>
        Assert.Throws<InventoryException>(() => new CsvReader(new StringReader(text)).ReadRow());

    [Fact]
    public void A_field_without_end_does_not_fill_the_memory() =>
        Assert.Throws<InventoryException>(() => new CsvReader(new StringReader(new string('a', 70_000))).ReadRow());
}
