using OssGen.Osscmd.Output;

namespace OssGen.Osscmd.Tests;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData(0, "0B")]
    [InlineData(10, "10B")]
    [InlineData(2048, "2048B")]
    [InlineData(2049, "2KB")]
    [InlineData(26_214_400, "25MB")]
    [InlineData(long.MaxValue, "8388607TB")]
    public void A_size_is_divided_while_it_is_above_2048(long size, string text) => Assert.Equal(text, Columns.Size(size));
}
