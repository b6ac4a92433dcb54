using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class RetryTests
{
    private static readonly HttpRequestException Refused =
        new(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));

    private static readonly HttpRequestException Reset = new(HttpRequestError.ResponseEnded, "reset", new IOException("reset"));

    [Theory]
    [InlineData(500, "InternalError")]
    [InlineData(502, "Whatever")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(429, "QpsLimitExceeded")]
    [InlineData(408, "Whatever")]
    [InlineData(400, "RequestTimeout")]
    public async Task A_passing_error_is_tried_again(int status, string code)
    {
        var handler = new ScriptedHandler(Error(status, code), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut { Content = "body" });

        Assert.Equal(2, handler.Seen.Count);
        Assert.Equal(handler.Seen[0].Body, handler.Seen[1].Body);
    }

    [Theory]
    [InlineData(400, "InvalidArgument")]
    [InlineData(403, "AccessDenied")]
    [InlineData(404, "NoSuchKey")]
    [InlineData(409, "BucketNotEmpty")]
    public async Task A_lasting_error_is_not_tried_again(int status, string code)
    {
        var handler = new ScriptedHandler(Error(status, code));
        using var client = TestClient.Create(handler);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestPut()));

        Assert.Equal(code, error.Code);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task Attempts_are_three_unless_set()
    {
        var handler = new ScriptedHandler(Error(500, "InternalError"));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestPut()));

        Assert.Equal(3, handler.Seen.Count);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again_and_then_reported_with_its_cause()
    {
        var handler = new ScriptedHandler(Throw(Reset));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestPut()));

        Assert.Equal(3, handler.Seen.Count);
        Assert.Same(Reset, failure.InnerException);
        Assert.True(failure.OutcomeUnknown);
        Assert.Equal("PutObject", failure.Operation);
    }

    [Fact]
    public async Task A_call_that_may_not_run_twice_is_not_repeated_after_an_ambiguous_failure()
    {
        var broken = new ScriptedHandler(Throw(Reset));
        var failing = new ScriptedHandler(Error(500, "InternalError"));
        using var first = TestClient.Create(broken);
        using var second = TestClient.Create(failing);

        await Assert.ThrowsAsync<OssTransportException>(async () => await first.SendAsync(new TestPost()));
        await Assert.ThrowsAsync<OssServiceException>(async () => await second.SendAsync(new TestPost()));

        Assert.Single(broken.Seen);
        Assert.Single(failing.Seen);
    }

    [Fact]
    public async Task A_call_that_may_not_run_twice_is_repeated_when_it_never_left()
    {
        var handler = new ScriptedHandler(Throw(Refused), Error(503, "ServiceUnavailable"), Answer(200, "<Test/>"));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPost());

        Assert.Equal(3, handler.Seen.Count);
    }

    [Fact]
    public async Task A_put_that_forbids_overwriting_is_not_blindly_repeated()
    {
        var handler = new ScriptedHandler(Throw(Reset));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestPut { ForbidOverwrite = true }));

        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_put_that_forbids_overwriting_is_repeated_after_a_refused_connection()
    {
        var handler = new ScriptedHandler(Throw(Refused), Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestPut { ForbidOverwrite = true });

        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task Each_attempt_is_signed_anew()
    {
        var time = new FakeTimeProvider(TestClient.Start);
        var handler = new ScriptedHandler(
            (_, _) =>
            {
                time.Advance(TimeSpan.FromSeconds(5));
                return Error(500, "InternalError")(null!, default);
            },
            Answer(200));
        using var client = TestClient.Create(handler, time: time);

        await client.SendAsync(new TestPut());

        Assert.Equal("20260504T030201Z", handler.Seen[0].Header("x-oss-date"));
        Assert.Equal("20260504T030206Z", handler.Seen[1].Header("x-oss-date"));
        Assert.NotEqual(handler.Seen[0].Header("Authorization"), handler.Seen[1].Header("Authorization"));
    }

    [Fact]
    public async Task The_wait_is_random_below_a_bound_that_doubles_up_to_its_cap()
    {
        var time = new WaitingTime();
        var handler = new ScriptedHandler(Error(500, "InternalError"));
        using var client = TestClient.Create(
            handler,
            options => options.Retry = new OssRetryOptions
            {
                MaxAttempts = 4,
                BaseDelay = TimeSpan.FromSeconds(2),
                MaxDelay = TimeSpan.FromSeconds(3),
                NextRandom = () => 0.5,
            },
            time);

        var call = client.SendAsync(new TestPut()).AsTask();
        var waits = await time.PassUntilEndOfAsync(call);

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1.5)], waits);
        await Assert.ThrowsAsync<OssServiceException>(() => call);
    }

    [Fact]
    public async Task No_attempt_starts_after_the_time_that_a_call_may_take()
    {
        var time = new FakeTimeProvider(TestClient.Start);
        var handler = new ScriptedHandler(
            (_, _) =>
            {
                time.Advance(TimeSpan.FromSeconds(40));
                return Error(500, "InternalError")(null!, default);
            });
        using var client = TestClient.Create(handler, options => options.Retry.MaxElapsed = TimeSpan.FromSeconds(60), time);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestPut()));

        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task An_invalid_certificate_is_not_tried_again()
    {
        var invalid = new HttpRequestException(
            HttpRequestError.SecureConnectionError,
            "TLS",
            new System.Security.Authentication.AuthenticationException("The remote certificate is invalid."));
        var handler = new ScriptedHandler(Throw(invalid));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
    }
}
