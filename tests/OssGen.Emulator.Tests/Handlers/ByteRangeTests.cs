using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Handlers;

public sealed class ByteRangeTests
{
    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=2-5", 2, 4)]
    [InlineData("bytes=9-9", 9, 1)]
    [InlineData("bytes=4-", 4, 6)]
    [InlineData("bytes=-3", 7, 3)]
    [InlineData("bytes=-10", 0, 10)]
    public void A_range_inside_the_object_is_taken_either_way(string header, long from, long length)
    {
        Assert.Equal(new ByteRange(from, length), ByteRange.Read(header, 10, standard: false));
        Assert.Equal(new ByteRange(from, length), ByteRange.Read(header, 10, standard: true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("lines=0-1")]
    [InlineData("bytes=--1")]
    public void A_malformed_range_is_the_whole_object(string? header)
    {
        Assert.Null(ByteRange.Read(header, 10, standard: false));
        Assert.Null(ByteRange.Read(header, 10, standard: true));
    }

    [Theory]
    [InlineData("bytes=5-10")]
    [InlineData("bytes=10-")]
    [InlineData("bytes=100-200")]
    [InlineData("bytes=-11")]
    [InlineData("bytes=-0")]
    public void A_range_that_leaves_the_object_is_usually_the_whole_object(string header) =>
        Assert.Null(ByteRange.Read(header, 10, standard: false));

    [Theory]
    [InlineData("bytes=5-10", 5, 5)]
    [InlineData("bytes=0-99", 0, 10)]
    [InlineData("bytes=-11", 0, 10)]
    public void By_the_standard_it_is_cut(string header, long from, long length) =>
        Assert.Equal(new ByteRange(from, length), ByteRange.Read(header, 10, standard: true));

    [Theory]
    [InlineData("bytes=10-", 10)]
    [InlineData("bytes=100-200", 10)]
    [InlineData("bytes=-0", 10)]
    [InlineData("bytes=0-", 0)]
    public void By_the_standard_one_that_starts_behind_the_end_is_an_error(string header, long size)
    {
        var fault = Assert.Throws<OssFaultException>(() => ByteRange.Read(header, size, standard: true));

        Assert.Equal((416, "InvalidRange"), (fault.Status, fault.Code));
    }

    [Fact]
    public void The_range_of_a_part_copy_must_lie_inside() =>
        Assert.Equal("InvalidRange", Assert.Throws<OssFaultException>(() => ByteRange.ReadCopySource("bytes=5-10", 10)).Code);

    [Fact]
    public void A_part_copy_without_range_takes_everything() => Assert.Equal(new ByteRange(0, 10), ByteRange.ReadCopySource(null, 10));
}
