using OssGen.Content;

namespace OssGen.Tests.Download;

public sealed class ContentRangeTests
{
    [Theory]
    [InlineData("bytes 0-9/100", 0, 9, 100L)]
    [InlineData("Bytes 5-5/*", 5, 5, null)]
    [InlineData("bytes 9999999999-9999999999/99999999999", 9999999999, 9999999999, 99999999999L)]
    public void Reads_a_range(string text, long start, long end, long? total)
    {
        Assert.True(ContentRange.TryParse(text, out var range));

        Assert.Equal(new ContentRange(start, end, total), range);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bytes */100")]
    [InlineData("bytes 9-0/100")]
    [InlineData("bytes -1-2/3")]
    [InlineData("bytes 0-9")]
    [InlineData("bytes 0-9/")]
    [InlineData("bytes 0-9/x")]
    [InlineData("items 0-9/100")]
    [InlineData("bytes 99999999999999999999-9/100")]
    public void Refuses_anything_else(string? text) => Assert.False(ContentRange.TryParse(text, out _));
}
