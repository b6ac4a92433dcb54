using OssGen.Tests.Content;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class ClockSkewTests
{
    private const string ServerDate = "Mon, 04 May 2026 04:02:01 GMT";

    private static readonly Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> Skewed = Error(403, "RequestTimeTooSkewed", "", ("Date", ServerDate));

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
        var handler = new ScriptedHandler(Error(403, "RequestTimeTooSkewed"));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_used_up_stream_is_not_sent_empty_after_the_correction()
    {
        var handler = new ScriptedHandler(Skewed, Answer(200));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestPut { Content = new OneWayStream([1]) }));

        Assert.Contains("can't seek", failure.Message, StringComparison.Ordinal);
        Assert.Single(handler.Seen);
    }
}
