using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>
/// What all sources have in common: credentials are kept, fetched once for all, ahead of their expiry, and after a refusal.
/// </summary>
public sealed class FetchingTests : IDisposable
{
    private readonly SourceSite _site = new();

    public static TheoryData<string> OfServers => [.. SourceKinds.OfServers];

    public void Dispose() => _site.Dispose();

    [Theory]
    [MemberData(nameof(OfServers))]
    public async Task A_thousand_concurrent_callers_share_one_fetch(string kind)
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.Server.Gate = _ => open.Task;
        var provider = SourceKinds.Create(_site, kind);
        var callers = new Task<OssCredentials?>[1_000];

        Parallel.For(0, callers.Length, index => callers[index] = provider.GetCredentialsAsync().AsTask());
        open.SetResult();
        var fetched = await Task.WhenAll(callers);

        Assert.Single(fetched.Distinct());
        Assert.Equal(1, _site.Server.Issued);
    }

    [Fact]
    public async Task A_thousand_concurrent_callers_share_one_failure_but_no_exception()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.Server.Gate = _ => open.Task;
        _site.Server.Role = null;
        var chain = _site.Providers.DefaultChain();
        var callers = new Task<OssCredentials?>[1_000];

        Parallel.For(0, callers.Length, index => callers[index] = chain.GetCredentialsAsync().AsTask());
        open.SetResult();
        var failures = await Task.WhenAll(callers.Select(static caller => Assert.ThrowsAsync<OssCredentialsException>(() => caller)));

        Assert.Equal(callers.Length, failures.Distinct().Count());
        Assert.Single(failures.Select(static failure => failure.Message).Distinct());
        Assert.Equal(2, _site.Server.Seen.Count);
    }

    [Theory]
    [MemberData(nameof(OfServers))]
    public async Task Credentials_are_kept_until_five_minutes_before_they_expire(string kind)
    {
        var provider = SourceKinds.Create(_site, kind);
        var first = await provider.GetCredentialsAsync();
        _site.Time.Advance(TimeSpan.FromMinutes(54));
        Assert.Same(first, await provider.GetCredentialsAsync());
        Assert.Equal(1, _site.Server.Issued);

        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.Server.Gate = _ =>
        {
            asked.TrySetResult();
            return open.Task;
        };
        _site.Time.Advance(TimeSpan.FromMinutes(2));

        // The old ones serve while the new ones are fetched.
        Assert.Same(first, await provider.GetCredentialsAsync());
        await asked.Task;
        Assert.Same(first, await provider.GetCredentialsAsync());
        open.SetResult();

        // To a caller whose clock is ahead, the old ones have expired: it waits for the new ones.
        Assert.Equal("id2", (await provider.GetCredentialsAsync(TimeSpan.FromMinutes(10), CancellationToken.None))!.AccessKeyId);
    }

    [Theory]
    [MemberData(nameof(OfServers))]
    public async Task Credentials_that_OSS_refuses_are_fetched_again_and_the_call_sent_once_more(string kind)
    {
        var handler = new ScriptedHandler(Error(403, "InvalidAccessKeyId"), Answer(200), Error(403, "SecurityTokenExpired"), Answer(200));
        using var client = TestClient.Create(
            handler, options => options.Credentials = SourceKinds.Create(_site, kind), _site.Time);

        await client.SendAsync(new TestHead());
        _site.Time.Advance(TimeSpan.FromSeconds(11));
        await client.SendAsync(new TestHead());

        Assert.Equal(["id1", "id2", "id2", "id3"], handler.Seen.Select(Key));
        Assert.Equal(3, _site.Server.Issued);
    }

    [Theory]
    [MemberData(nameof(OfServers))]
    public async Task Expired_credentials_are_refused(string kind)
    {
        _site.Server.Lifetime = TimeSpan.Zero;

        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await SourceKinds.Create(_site, kind).GetCredentialsAsync());

        Assert.Contains("returned credentials that expired at 2026-05-04 03:02:01Z", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfServers))]
    public async Task A_server_that_fails_is_asked_three_times(string kind)
    {
        _site.Server.Fault = static request => request.Method == "PUT" ? null : SourceServer.Reply(500, "");

        await Assert.ThrowsAsync<OssCredentialsException>(async () => await SourceKinds.Create(_site, kind).GetCredentialsAsync());

        Assert.Equal(3, _site.Server.Seen.Count(static request => request.Method != "PUT"));
    }

    [Fact]
    public async Task A_failure_of_a_call_has_the_operation_and_the_reason()
    {
        _site.Server.Role = null;
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler, options => options.Credentials = SourceKinds.Create(_site, "ecs"), _site.Time);

        var error = await Assert.ThrowsAsync<OssCredentialsException>(async () => await client.SendAsync(new TestHead()));

        Assert.Equal($"{error.Operation}: The instance has no RAM role.", error.Message);
        Assert.Empty(handler.Seen);
    }

    private static string Key(SeenRequest request) => request.Header("Authorization")!.Split("Credential=")[1].Split('/')[0];
}
