using Microsoft.Extensions.Time.Testing;

namespace OssGen.Tests.Credentials;

public sealed class RefreshingCredentialsTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1_702_743_657));
    private int _fetches;

    [Fact]
    public async Task Fetches_once_while_they_are_good()
    {
        var provider = Provider(Fresh);

        var first = await provider.GetCredentialsAsync();
        _clock.Advance(TimeSpan.FromMinutes(50));
        var second = await provider.GetCredentialsAsync();

        Assert.Same(first, second);
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Completes_synchronously_when_nothing_is_fetched()
    {
        var provider = Provider(Fresh);
        _ = await provider.GetCredentialsAsync();

        Assert.True(provider.GetCredentialsAsync().AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Fetches_again_after_the_expiry()
    {
        var provider = Provider(Fresh);
        _ = await provider.GetCredentialsAsync();

        _clock.Advance(TimeSpan.FromMinutes(61));
        var second = await provider.GetCredentialsAsync();

        Assert.Equal("id2", second!.AccessKeyId);
    }

    [Fact]
    public async Task The_old_ones_serve_while_new_ones_are_fetched_in_advance()
    {
        var gate = new TaskCompletionSource();
        var fetched = new TaskCompletionSource();
        var provider = Provider(async () =>
        {
            if (_fetches == 2)
            {
                await gate.Task;
                fetched.SetResult();
            }

            return Fresh();
        });
        _ = await provider.GetCredentialsAsync();
        _clock.Advance(TimeSpan.FromMinutes(56));

        var meanwhile = await provider.GetCredentialsAsync();
        gate.SetResult();
        await fetched.Task;

        Assert.Equal("id1", meanwhile!.AccessKeyId);
    }

    [Fact]
    public async Task The_old_ones_serve_until_their_end_when_fetching_fails()
    {
        var failed = new TaskCompletionSource();
        var provider = Provider(() =>
        {
            if (_fetches > 1)
            {
                failed.TrySetResult();
                throw new IOException("unreachable");
            }

            return new(Fresh());
        });
        _ = await provider.GetCredentialsAsync();
        _clock.Advance(TimeSpan.FromMinutes(56));
        _ = await provider.GetCredentialsAsync();
        await failed.Task;

        Assert.Equal("id1", (await provider.GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task After_a_failed_fetch_in_advance_the_next_one_waits_for_ten_seconds()
    {
        var fetchedAt = new List<DateTimeOffset>();
        var mayFail = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var provider = Provider(() =>
        {
            lock (fetchedAt)
            {
                fetchedAt.Add(_clock.GetUtcNow());
            }

            switch (_fetches)
            {
                case 1:
                    return new(Fresh());
                case 2:
                    return FailAsync(mayFail.Task);
                default:
                    again.TrySetResult();
                    return new(Fresh());
            }
        });
        _ = await provider.GetCredentialsAsync();
        _clock.Advance(TimeSpan.FromMinutes(56));
        _ = await provider.GetCredentialsAsync();
        // A caller whose clock is ahead has no credentials left: it waits for the fetch that is under way, and so sees it end.
        var joined = provider.GetCredentialsAsync(TimeSpan.FromMinutes(10), CancellationToken.None).AsTask();
        mayFail.SetResult();
        await Assert.ThrowsAsync<IOException>(() => joined);

        while (!again.Task.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            _ = await provider.GetCredentialsAsync();
            await Task.Yield();
        }

        Assert.True(fetchedAt[2] - fetchedAt[1] >= TimeSpan.FromSeconds(10), $"Fetched again after {fetchedAt[2] - fetchedAt[1]}.");

        static async ValueTask<OssCredentials> FailAsync(Task mayFail)
        {
            await mayFail;
            throw new IOException("unreachable");
        }
    }

    [Fact]
    public async Task A_failed_first_fetch_reaches_the_caller_and_the_next_call_tries_again()
    {
        var provider = Provider(() => _fetches == 1 ? throw new IOException("unreachable") : new(Fresh()));

        await Assert.ThrowsAsync<IOException>(async () => await provider.GetCredentialsAsync());

        Assert.Equal("id2", (await provider.GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task All_who_wait_share_one_fetch()
    {
        var gate = new TaskCompletionSource();
        var provider = Provider(async () =>
        {
            await gate.Task;
            return Fresh();
        });

        var first = provider.GetCredentialsAsync().AsTask();
        var second = provider.GetCredentialsAsync().AsTask();
        gate.SetResult();

        Assert.Same(await first, await second);
        Assert.Equal(1, _fetches);
    }

    [Fact]
    public async Task Giving_up_cancels_only_ones_own_wait()
    {
        var gate = new TaskCompletionSource();
        var provider = Provider(async () =>
        {
            await gate.Task;
            return Fresh();
        });
        using var impatient = new CancellationTokenSource();
        var abandoned = provider.GetCredentialsAsync(impatient.Token).AsTask();
        var patient = provider.GetCredentialsAsync().AsTask();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        gate.SetResult();

        Assert.Equal("id1", (await patient)!.AccessKeyId);
    }

    [Fact]
    public async Task Refuses_credentials_that_have_expired_already()
    {
        var provider = Provider(() => new(new OssCredentials("id", "secret", "token", _clock.GetUtcNow())));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await provider.GetCredentialsAsync());

        Assert.Contains("expired", error.Message, StringComparison.Ordinal);
    }

    private OssCredentials Fresh() => new($"id{_fetches}", "secret", "token", _clock.GetUtcNow().AddHours(1));

    private OssCredentialsProvider Provider(Func<OssCredentials> fetch) => Provider(() => new ValueTask<OssCredentials>(fetch()));

    private OssCredentialsProvider Provider(Func<ValueTask<OssCredentials>> fetch) => OssCredentialsProvider.FromDelegate(
        _ =>
        {
            Interlocked.Increment(ref _fetches);
            return fetch();
        },
        _clock);
}
