using System.Globalization;

namespace OssGen.Tests.Requests;

/// <summary>An optional time of a header is kept in a field of another type, and behaves like any other property of a record.</summary>
public sealed class HeaderTimeTests
{
    private static readonly DateTimeOffset Time = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);
    private static readonly HeadObjectRequest Request = new() { Bucket = "bucket", Key = "key" };

    public static TheoryData<DateTimeOffset?> Times =>
        [null, default(DateTimeOffset), DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Time, Time.ToOffset(TimeSpan.FromHours(8))];

    [Theory]
    [MemberData(nameof(Times))]
    public void A_time_is_returned_with_its_offset(DateTimeOffset? time)
    {
        var request = Request with { IfModifiedSince = time };

        Assert.Equal((time, time?.Offset), (request.IfModifiedSince, request.IfModifiedSince?.Offset));
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void Records_with_the_same_time_are_equal(DateTimeOffset? time)
    {
        var first = Request with { IfModifiedSince = time };

        var second = Request with { IfModifiedSince = time };

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void Records_with_one_instant_in_different_offsets_are_equal()
    {
        var first = Request with { IfModifiedSince = Time };

        var second = Request with { IfModifiedSince = Time.ToOffset(TimeSpan.FromHours(8)) };

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void A_time_that_is_not_set_differs_from_the_default()
    {
        var unset = Request with { IfModifiedSince = Time } with { IfModifiedSince = null };

        Assert.Equal(Request, unset);
        Assert.NotEqual(Request with { IfModifiedSince = default(DateTimeOffset) }, unset);
    }

    [Fact]
    public void A_copy_keeps_the_time_of_the_original()
    {
        var original = Request with { IfModifiedSince = Time };

        var copy = original with { IfModifiedSince = Time.AddDays(1), IfUnmodifiedSince = Time };

        Assert.Equal(Time, original.IfModifiedSince);
        Assert.Null(original.IfUnmodifiedSince);
        Assert.Equal((Time.AddDays(1), Time), (copy.IfModifiedSince, copy.IfUnmodifiedSince));
    }

    [Fact]
    public void The_text_of_a_record_has_the_time()
    {
        var text = (Request with { IfModifiedSince = Time }).ToString();

        Assert.Contains(string.Create(CultureInfo.CurrentCulture, $"IfModifiedSince = {Time}"), text, StringComparison.Ordinal);
        Assert.DoesNotContain("_ifModifiedSince", text, StringComparison.Ordinal);
    }
}
