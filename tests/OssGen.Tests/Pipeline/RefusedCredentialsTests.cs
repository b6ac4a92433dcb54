using Microsoft.Extensions.Time.Testing;
using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

/// <summary>Credentials that OSS refuses as unknown or expired are dropped, fetched again once, and the call is tried once more.</summary>
public sealed class RefusedCredentialsTests
{
    private readonly FakeTimeProvider _time = new(TestClient.Start);
    private int _fetches;

    [Theory]
    [InlineData("InvalidAccessKeyId")]
    [InlineData("SecurityTokenExpired")]
    [InlineData("InvalidSecurityToken")]
    [InlineData("AccessKeyIdAndSecurityTokenNotMatch")]
    public async Task A_refused_key_is_fetched_again_and_the_call_sent_once_more(string code)
    {
        var handler = new ScriptedHandler(Error(403, code), Answer(200));
        using var client = Create(handler, Numbered());

        await client.SendAsync(new TestPut { Content = "body" });

        Assert.Equal(["id1", "id2"], Keys(handler));
        Assert.Equal(handler.Seen[0].Body, handler.Seen[1].Body);
    }

    [Fact]
    public async Task A_key_that_has_no_expiry_is_fetched_again_as_well()
    {
        var handler = new ScriptedHandler(Error(403, "SecurityTokenExpired"), Answer(200));
        using var client = Create(handler, Provider(() => new OssCredentials($"id{_fetches}", "secret")));

        await client.SendAsync(new TestHead());

        Assert.Equal(["id1", "id2"], Keys(handler));
    }

    [Fact]
    public async Task The_fresh_key_serves_later_calls()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"), Answer(200));
        using var client = Create(handler, Numbered());

        await client.SendAsync(new TestHead());
        await client.SendAsync(new TestHead());

        Assert.Equal(["id1", "id2", "id2"], Keys(handler));
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task A_second_refusal_surfaces()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"));
        using var client = Create(handler, Numbered());

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(OssErrorCode.InvalidAccessKeyId, error.Code);
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task The_extra_attempt_is_not_one_of_MaxAttempts()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"), Answer(200));
        using var client = Create(handler, Numbered(), options => options.Retry.MaxAttempts = 1);

        await client.SendAsync(new TestHead());

        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task A_fixed_key_is_not_sent_again()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_fixed_key_s_refusal_surfaces_as_it_is_although_the_body_cannot_be_read_again()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"));
        using var client = TestClient.Create(handler);
        var request = new TestPut { Content = new OneWayStream([1]) };

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(request));

        Assert.Equal(OssErrorCode.InvalidAccessKeyId, error.Code);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_source_that_returns_the_refused_key_again_is_asked_once_and_the_refusal_surfaces()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidSecurityToken"));
        using var client = Create(handler, Provider(static () => new OssCredentials("id", "secret", "token")));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal(OssErrorCode.InvalidSecurityToken, error.Code);
        Assert.Single(handler.Seen);
        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task A_source_of_refused_keys_is_not_asked_at_the_rate_of_calls()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"));
        using var client = Create(handler, Numbered());

        for (var call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));
        }

        Assert.Equal(2, _fetches);
        _time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));
        Assert.Equal(3, _fetches);
    }

    [Fact]
    public async Task Calls_that_are_refused_together_share_one_fetch()
    {
        const int Calls = 20;
        using var refused = new CountdownEvent(Calls);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new ByKey(async key =>
        {
            if (key != "id1")
            {
                return await Answer(200, "<Test>a</Test>")(null!, default);
            }

            if (refused.Signal())
            {
                all.SetResult();
            }

            await all.Task;
            return await Error(403, "SecurityTokenExpired")(null!, default);
        });
        using var client = Create(handler, Numbered());

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => client.SendAsync(new TestDocument()).AsTask()));

        Assert.Equal(2, _fetches);
    }

    [Fact]
    public async Task A_refusal_that_has_another_cause_fetches_nothing()
    {
        var handler = new ScriptedHandler(Error(403, "AccessDenied"));
        using var client = Create(handler, Numbered());

        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.Single(handler.Seen);
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task A_stream_that_was_read_already_is_not_sent_empty()
    {
        var handler = new ScriptedHandler(Error(403, "SecurityTokenExpired"), Answer(200));
        using var client = Create(handler, Numbered());

        var failure = await Assert.ThrowsAsync<OssTransportException>(
            async () => await client.SendAsync(new TestPut { Content = new OneWayStream([1]) }));

        Assert.Contains("can't seek", failure.Message, StringComparison.Ordinal);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_provider_of_the_callers_is_told_and_asked_again()
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"), Answer(200));
        var provider = new Caching();
        using var client = Create(handler, provider);

        await client.SendAsync(new TestHead());

        Assert.Equal(["cached1", "cached2"], Keys(handler));
    }

    [Fact]
    public async Task Expiry_is_judged_by_the_servers_clock()
    {
        // The server is two hours ahead: credentials that end in one hour by its clock would never be fetched again by ours.
        var handler = new ScriptedHandler(
            Error(403, "RequestTimeTooSkewed", "", ("Date", "Mon, 04 May 2026 05:02:01 GMT")),
            Answer(200));
        using var client = Create(
            handler, Provider(() => new OssCredentials($"id{_fetches}", "secret", "token", TestClient.Start.AddHours(1 + (2 * _fetches)))));

        await client.SendAsync(new TestHead());
        _time.Advance(TimeSpan.FromMinutes(61));
        await client.SendAsync(new TestHead());

        Assert.Equal("id2", Keys(handler)[^1]);
    }

    private static List<string> Keys(ScriptedHandler handler) =>
        [.. handler.Seen.Select(static seen => KeyOf(seen.Header("Authorization")!))];

    private static string KeyOf(string authorization)
    {
        var start = authorization.IndexOf("Credential=", StringComparison.Ordinal) + "Credential=".Length;
        return authorization[start..authorization.IndexOf('/', start)];
    }

    private OssClient Create(HttpMessageHandler handler, OssCredentialsProvider provider, Action<OssClientOptions>? change = null) =>
        TestClient.Create(
            handler,
            options =>
            {
                options.Credentials = provider;
                change?.Invoke(options);
            },
            _time);

    private OssCredentialsProvider Numbered() =>
        Provider(() => new OssCredentials($"id{_fetches}", "secret", "token", _time.GetUtcNow().AddHours(1)));

    private OssCredentialsProvider Provider(Func<OssCredentials> fetch) => OssCredentialsProvider.FromDelegate(
        _ =>
        {
            Interlocked.Increment(ref _fetches);
            return new(fetch());
        },
        _time);

    private sealed class Caching : OssCredentialsProvider
    {
        private int _number;
        private OssCredentials? _cached;

        public override ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
            new(_cached ??= new OssCredentials($"cached{++_number}", "secret"));

        protected internal override void Discard(OssCredentials refused) => _cached = null;
    }

    private sealed class ByKey(Func<string, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var reply = await answer(KeyOf(request.Headers.NonValidated["Authorization"].ToString()));
            reply.RequestMessage = request;
            reply.Headers.Add("x-oss-request-id", "id-1");
            return reply;
        }
    }
}
