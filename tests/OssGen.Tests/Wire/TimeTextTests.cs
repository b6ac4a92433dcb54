using System.Globalization;
using System.Text;
using CsCheck;
using OssGen.Time;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

/// <summary>One reader takes every form of a time, wherever it stands.</summary>
public sealed class TimeTextTests
{
    public static TheoryData<string, string> Times => new()
    {
        { "2012-02-24T07:18:48.000Z", "2012-02-24T07:18:48.0000000+00:00" },
        { "2012-02-24T07:18:48Z", "2012-02-24T07:18:48.0000000+00:00" },
        { "2021-10-15T15:50:32", "2021-10-15T15:50:32.0000000+00:00" },
        { "2022-01-05T05:39:53+00:00", "2022-01-05T05:39:53.0000000+00:00" },
        { "2022-01-05T05:39:53.123456789+05:39", "2022-01-05T05:39:53.1234567+05:39" },
        { "Fri, 24 Feb 2012 07:18:48 GMT", "2012-02-24T07:18:48.0000000+00:00" },
        { "Mon, 24 Feb 2012 07:18:48 GMT", "2012-02-24T07:18:48.0000000+00:00" },
        { "Fri, 4 Feb 2012 07:18:48 GMT", "2012-02-04T07:18:48.0000000+00:00" },
        { "Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.0000000+00:00" },
        { "Friday, 24-Feb-12 07:18:48 GMT", "2012-02-24T07:18:48.0000000+00:00" },
        { "Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37.0000000+00:00" },
        { "Fri Feb 24 07:18:48 2012", "2012-02-24T07:18:48.0000000+00:00" },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void An_element_takes_every_form(string text, string expected) => Assert.Equal(expected, Round(Element(text)));

    [Theory]
    [MemberData(nameof(Times))]
    public void An_element_of_epoch_seconds_takes_every_form(string text, string expected) =>
        Assert.Equal(expected, Round(EpochElement(text)));

    [Theory]
    [MemberData(nameof(Times))]
    public void A_header_takes_every_form(string text, string expected)
    {
        var reply = new OssResponseReader(new OssResponse(200, [new("x-time", text), new("Date", text)]));

        Assert.Equal(expected, Round(reply.HeaderTime("x-time")));
        Assert.Equal(expected, Round(reply.HeaderIsoTime("x-time")));
        Assert.Equal(expected, Round(reply.HeaderEpoch("x-time")));
        Assert.Equal(expected, Round(reply.Response.ServerTime));
    }

    [Fact]
    public void Seconds_are_taken_where_they_are_usual() =>
        Assert.Equal("2021-07-20T02:51:43.0000000+00:00", Round(EpochElement("1626749503")));

    [Theory]
    [InlineData("Fri, 24 Feb 2012 07:18:48")]
    [InlineData("Fri, 24 Feb 2012 07:18:48 PST")]
    [InlineData("Fri, 30 Feb 2012 07:18:48 GMT")]
    [InlineData("Fri, 24 Fev 2012 07:18:48 GMT")]
    [InlineData("Fri, 24 Feb 12 07:18:48 GMT")]
    [InlineData("Fri, 24 Feb 0000 07:18:48 GMT")]
    [InlineData("Fri, 24-Feb-2012 07:18:48 GMT")]
    [InlineData("Fri, 24 Feb-2012 07:18:48 GMT")]
    [InlineData("Fri Feb 24 07:18:48 12")]
    [InlineData("Fri Feb 24 07:18:60 2012")]
    [InlineData("Fri Feb 24 07:18:48 2012 GMT")]
    [InlineData("Fri,")]
    [InlineData("Fri")]
    [InlineData("07:18")]
    [InlineData("2012")]
    [InlineData("24.2.2012")]
    [InlineData("2022-01-05T05:39:53.1234567890Z")]
    public void What_is_no_time_is_refused(string text)
    {
        Assert.False(OssTime.TryParse(Encoding.UTF8.GetBytes(text), out _));
        Assert.False(OssTime.TryParse(text, out _));
    }

    [Fact]
    public void Every_HTTP_date_is_read() => Gen.DateTime.Sample(time =>
    {
        var seconds = new DateTimeOffset(time.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        return OssTime.TryParse(seconds.ToString("r", CultureInfo.InvariantCulture), out var read) && read == seconds
            && OssTime.TryParse(
                seconds.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture).Replace("  ", " ", StringComparison.Ordinal),
                out read) && read == seconds;
    });

    [Fact]
    public void A_text_means_the_same_in_every_way_it_is_read() => Gen.OneOf(
        Gen.String,
        Gen.Select(
            Gen.OneOf([.. Times.Select(row => (string)row[0])]),
            Gen.Int[0, 40], Gen.Char, (text, at, with) => text[..Math.Min(at, text.Length)] + with + text[Math.Min(at + 1, text.Length)..]))
        .Sample(drawn =>
        {
            // Characters that count as white space are others in text than in bytes.
            var text = drawn.Trim();
            var isTime = OssTime.TryParse(text, out var time);
            var isEpoch = OssTime.TryParseEpoch(text, out var epoch);
            var isTimeInBytes = OssTime.TryParse(Encoding.UTF8.GetBytes(text), out var timeInBytes);
            return (isTime, time) == (isTimeInBytes, timeInBytes) && (!isTime || (isEpoch && epoch == time));
        }, iter: 20_000);

    private static DateTimeOffset? Element(string text)
    {
        var reader = new OssXmlReader(Encoding.UTF8.GetBytes($"<r>{text}</r>"));
        reader.Root();
        return reader.ReadTime();
    }

    private static DateTimeOffset? EpochElement(string text)
    {
        var reader = new OssXmlReader(Encoding.UTF8.GetBytes($"<r>{text}</r>"));
        reader.Root();
        return reader.ReadEpoch();
    }

    private static string Round(DateTimeOffset? time) => time!.Value.ToString("o", CultureInfo.InvariantCulture);
}
