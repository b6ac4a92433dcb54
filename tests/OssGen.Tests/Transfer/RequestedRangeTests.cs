using CsCheck;
using OssGen.Transfer.Plan;

namespace OssGen.Tests.Transfer;

public sealed class RequestedRangeTests
{
    [Theory]
    [InlineData(null, 0L, null, null)]
    [InlineData("bytes=0-9", 0L, 9L, null)]
    [InlineData("Bytes=10-", 10L, null, null)]
    [InlineData(" bytes=-10 ", 0L, null, 10L)]
    [InlineData("bytes=9999999999-9999999999", 9999999999L, 9999999999L, null)]
    public void Reads_a_header(string? header, long first, long? last, long? suffix) =>
        Assert.Equal(new RequestedRange(first, last, suffix), RequestedRange.Parse(header));

    [Theory]
    [InlineData("")]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=-0")]
    [InlineData("bytes=9-0")]
    [InlineData("bytes=0-1,4-5")]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=+1-2")]
    [InlineData("items=0-9")]
    [InlineData("bytes=99999999999999999999-")]
    public void Refuses_anything_else_and_names_it(string header)
    {
        var failure = Assert.Throws<ArgumentException>(() => RequestedRange.Parse(header));

        Assert.Contains($"'{header}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wanted_lies_in_the_object_and_its_first_part_starts_it() =>
        Gen.Select(Gen.Long[0, 2000], Gen.Long[0, 2000].Nullable(), Gen.Long[1, 2000].Nullable(), Gen.Long[1, 2000], Gen.Long[1, 500])
            .Sample((first, last, suffix, total, part) =>
            {
                var range =
                    suffix is null ? new RequestedRange(first, last < first ? first : last, null) : new RequestedRange(0, null, suffix);

                var (start, length) = range.In(total);

                Assert.True(length == 0 || (start >= 0 && start + length <= total));
                if (length > 0 && suffix is null)
                {
                    var asked = RequestedRange.Parse(range.FirstPart(part));
                    Assert.Equal((start, Math.Min(part, length)), asked.In(total));
                }
            });
}
