using OssGen.Pipeline;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

/// <summary>How long a call waits where the reply has a Retry-After header.</summary>
public sealed class RetryAfterTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 04 May 2026 03:02:10 GMT", 9)]
    [InlineData("100000", 20)]
    public async Task Retry_After_is_honoured_up_to_the_longest_wait(string header, int seconds)
    {
        var time = new WaitingTime();
        var handler = new ScriptedHandler(Error(503, "ServiceUnavailable", "", ("Retry-After", header)), Answer(200));
        using var client = TestClient.Create(handler, time: time);

        var call = client.SendAsync(new TestPut()).AsTask();
        var waits = await time.PassUntilEndOfAsync(call);

        Assert.Equal([TimeSpan.FromSeconds(seconds)], waits);
        await call;
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("Mon, 04 May 2020 03:02:10 GMT")]
    public async Task An_unreadable_or_past_Retry_After_is_ignored(string header)
    {
        var handler = new ScriptedHandler(Error(503, "ServiceUnavailable", "", ("Retry-After", header)), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut());

        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_read_by_the_servers_clock()
    {
        var time = new WaitingTime();
        var handler = new ScriptedHandler(
            Error(403, "RequestTimeTooSkewed", "", ("Date", "Mon, 04 May 2026 04:02:01 GMT"), ("x-oss-request-id", "id-1")),
            Error(503, "ServiceUnavailable", "", ("Retry-After", "Mon, 04 May 2026 04:02:10 GMT"), ("x-oss-request-id", "id-2")),
            Answer(200, "", ("x-oss-request-id", "id-3")));
        using var client = TestClient.Create(handler, time: time);

        var call = client.SendAsync(new TestHead()).AsTask();
        var waits = await time.PassUntilEndOfAsync(call);

        Assert.Equal([TimeSpan.FromSeconds(9)], waits);
        await call;
    }

    [Theory]
    [InlineData("99999999999999")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public void No_wait_is_longer_than_a_day(string retryAfter)
    {
        var options = new OssRetryOptions { BaseDelay = TimeSpan.MaxValue, MaxDelay = TimeSpan.MaxValue, NextRandom = () => 0.999_999 };

        var delay = Backoff.Delay(options, 40, Backoff.RetryAfter(retryAfter, TestClient.Start));

        Assert.Equal(TimeSpan.FromDays(1), delay);
    }
}
