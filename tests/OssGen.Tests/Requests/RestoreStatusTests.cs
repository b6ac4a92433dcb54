using CsCheck;

namespace OssGen.Tests.Requests;

public sealed class RestoreStatusTests
{
    private static readonly DateTimeOffset s_date = new(2026, 11, 25, 7, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_restore_under_way_has_no_expiry_date()
    {
        Assert.Equal((true, null), Facts("ongoing-request=\"true\""));
        Assert.Equal("ongoing-request=\"true\"", OssRestoreStatus.Ongoing.ToString());
    }

    [Fact]
    public void A_finished_restore_is_written_as_OSS_writes_it()
    {
        var status = OssRestoreStatus.Restored(s_date.ToOffset(TimeSpan.FromHours(8)));

        Assert.Equal("ongoing-request=\"false\", expiry-date=\"Wed, 25 Nov 2026 07:30:00 GMT\"", status.Value);
        Assert.Equal((false, s_date), Facts(status.Value));
    }

    [Theory]
    [InlineData("expiry-date=\"Wed, 25 Nov 2026 07:30:00 GMT\",ongoing-request=\"false\"")]
    [InlineData("Ongoing-Request=\"False\" , Expiry-Date = \"Wed, 25 Nov 2026 07:30:00 GMT\"")]
    [InlineData("ongoing-request=false, new=\"a, b=c\", expiry-date=\"2026-11-25T07:30:00.000Z\"")]
    public void Order_case_spaces_and_further_pairs_do_not_matter(string text) => Assert.Equal((false, s_date), Facts(text));

    [Theory]
    [InlineData("")]
    [InlineData("archived")]
    [InlineData("=")]
    [InlineData("ongoing-request=\"")]
    [InlineData("ongoing-request=\"perhaps\", expiry-date=\"soon\"")]
    [InlineData("x-ongoing-request=\"true\"")]
    public void A_text_of_another_form_says_nothing_and_is_kept(string text)
    {
        Assert.Equal((null, null), Facts(text));
        Assert.Equal(text, new OssRestoreStatus(text).ToString());
    }

    [Fact]
    public void The_default_value_says_nothing()
    {
        var status = default(OssRestoreStatus);

        Assert.Equal((null, null, ""), (status.IsOngoing, status.ExpiryDate, status.ToString()));
    }

    [Fact]
    public void Any_text_is_kept_and_only_an_expiry_date_gives_one() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["=\", ognirequstxpyda-"]), 0, 60].Sample(static drawn =>
        {
            var text = "ongoing-request=" + drawn;
            return new OssRestoreStatus(text).ToString() == text
                && (Facts(text).ExpiryDate is null || text.Contains("expiry-date", StringComparison.OrdinalIgnoreCase));
        });

    private static (bool? IsOngoing, DateTimeOffset? ExpiryDate) Facts(string text)
    {
        var status = new OssRestoreStatus(text);
        return (status.IsOngoing, status.ExpiryDate);
    }
}
