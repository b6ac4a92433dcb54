using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;
using OssGen.Time;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class ClockSkewTests
{
    private const string ServerDate = "Mon, 04 May 2026 04:02:01 GMT";

    private static readonly Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> Skewed = SkewedAt(ServerDate);

    [Fact]
    public async Task A_wrong_clock_is_corrected_from_the_errors_date_and_the_call_sent_again()
    {
        var handler = new ScriptedHandler(Skewed, Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut());

        Assert.Equal("20260504T030201Z", handler.Seen[0].Header("x-oss-date"));
        Assert.Equal("20260504T040201Z", handler.Seen[1].Header("x-oss-date"));
    }

    [Fact]
    public async Task The_corrected_clock_serves_later_calls()
    {
        var handler = new ScriptedHandler(Skewed, Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut());
        await client.SendAsync(new TestHead());

        Assert.Equal(3, handler.Seen.Count);
        Assert.Equal("20260504T040201Z", handler.Seen[2].Header("x-oss-date"));
    }

    [Fact]
    public async Task The_correction_is_an_extra_attempt()
    {
        var handler = new ScriptedHandler(Skewed, Answer(200));
        using var client = TestClient.Create(handler, options => options.Retry.MaxAttempts = 1);

        await client.SendAsync(new TestHead());

        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task A_server_that_always_complains_is_asked_twice()
    {
        var handler = new ScriptedHandler(Skewed);
        using var client = TestClient.Create(handler);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(OssErrorCode.RequestTimeTooSkewed, error.Code);
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task Without_a_date_in_the_error_it_is_final()
    {
        var handler = new ScriptedHandler(Error(403, "RequestTimeTooSkewed", "", ("x-oss-request-id", "id-1")));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_used_up_stream_is_not_sent_empty_after_the_correction()
    {
        var handler = new ScriptedHandler(Skewed, Answer(200));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(
            async () => await client.SendAsync(new TestPut { Content = new OneWayStream([1]) }));

        Assert.Contains("can't seek", failure.Message, StringComparison.Ordinal);
        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Thu, 05 May 2050 03:02:01 GMT")]
    [InlineData("Sun, 04 May 2014 03:02:01 GMT")]
    public async Task A_date_that_no_server_sends_changes_neither_later_calls_nor_presigned_requests(string date)
    {
        var handler = new ScriptedHandler(SkewedAt(date), Answer(200, "", ("x-oss-request-id", "id-2")));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));
        await client.SendAsync(new TestHead());

        Assert.Equal("20260504T030201Z", handler.Seen[1].Header("x-oss-date"));
        Assert.Equal(TestClient.Start.AddMinutes(5), client.Presign(new TestHead(), TimeSpan.FromMinutes(5)).Expires);
    }

    [Fact]
    public async Task The_date_of_something_that_is_not_OSS_is_ignored()
    {
        var handler = new ScriptedHandler(Error(403, "RequestTimeTooSkewed", "", ("Date", ServerDate))) { IsOss = false };
        using var client = TestClient.Create(handler, options => options.RequireRequestId = false);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData("2026-05-04", "2036-05-02", true)]
    [InlineData("2026-05-04", "2036-05-07", false)]
    [InlineData("2026-05-04", "2016-05-06", true)]
    [InlineData("2026-05-04", "2016-05-01", false)]
    [InlineData("1970-01-01", "2026-05-04", true)]
    [InlineData("1970-01-01", "2100-12-31", true)]
    [InlineData("1970-01-01", "2101-01-01", false)]
    [InlineData("1970-01-01", "2024-12-31", false)]
    [InlineData("2024-12-31", "2099-01-01", true)]
    [InlineData("2025-01-01", "2099-01-01", false)]
    [InlineData("9999-12-31", "2026-05-04", false)]
    public void A_clock_is_corrected_by_ten_years_at_most_unless_it_was_never_set(string local, string server, bool corrected)
    {
        var clock = new ServerClock(new FakeTimeProvider(Day(local)));

        Assert.Equal(corrected, clock.TryCorrect(Day(server)));
        Assert.Equal(Day(corrected ? server : local), clock.Now);
    }

    [Fact]
    public void The_corrected_time_ends_at_the_calendars_end()
    {
        var time = new FakeTimeProvider(DateTimeOffset.MaxValue.AddYears(-6));
        var clock = new ServerClock(time);
        Assert.True(clock.TryCorrect(DateTimeOffset.MaxValue));

        time.Advance(TimeSpan.FromDays(700));

        Assert.Equal(DateTimeOffset.MaxValue, clock.Now);
    }

    [Fact]
    public void The_corrected_time_ends_at_the_calendars_start()
    {
        var time = new StandingTime { Now = DateTimeOffset.MinValue.AddYears(6) };
        var clock = new ServerClock(time);
        Assert.True(clock.TryCorrect(DateTimeOffset.MinValue));

        time.Now = DateTimeOffset.MinValue.AddYears(2);

        Assert.Equal(DateTimeOffset.MinValue, clock.Now);
    }

    private static Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> SkewedAt(string date) =>
        Error(403, "RequestTimeTooSkewed", "", ("Date", date), ("x-oss-request-id", "id-1"));

    private static DateTimeOffset Day(string text) => DateTimeOffset.Parse(text + "T00:00:00Z", CultureInfo.InvariantCulture);

    private sealed class StandingTime : TimeProvider
    {
        internal DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
