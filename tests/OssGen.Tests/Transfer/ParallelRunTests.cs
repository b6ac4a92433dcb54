using OssGen.Transfer.Schedule;

namespace OssGen.Tests.Transfer;

public sealed class ParallelRunTests : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    public void Dispose() => _cancel.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Every_piece_runs_once(int count)
    {
        var done = new int[count];

        await ParallelRun.ForEachAsync(Enumerable.Range(0, count), 4, (piece, _) =>
        {
            Interlocked.Increment(ref done[piece]);
            return default;
        }, _cancel.Token);

        Assert.All(done, static times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task The_first_failure_stops_further_pieces_and_waits_for_those_under_way()
    {
        var (begun, ended) = (0, 0);

        var failure = await Assert.ThrowsAsync<IOException>(
            () => ParallelRun.ForEachAsync(Enumerable.Range(0, 1000), 4, async (piece, token) =>
            {
                Interlocked.Increment(ref begun);
                try
                {
                    if (piece == 3)
                    {
                        throw new IOException("first");
                    }

                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    Interlocked.Increment(ref ended);
                }
            }, _cancel.Token));

        Assert.Equal("first", failure.Message);
        Assert.Equal(begun, ended);
        Assert.InRange(begun, 1, 4);
    }

    [Fact]
    public async Task A_failure_that_the_first_one_causes_does_not_hide_it()
    {
        using var bothRun = new Barrier(2);

        var failure = await Assert.ThrowsAsync<IOException>(() => ParallelRun.ForEachAsync([0, 1], 2, async (piece, token) =>
        {
            bothRun.SignalAndWait(CancellationToken.None);
            if (piece == 0)
            {
                throw new IOException("cause");
            }

            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException("consequence");
            }
        }, _cancel.Token));

        Assert.Equal("cause", failure.Message);
    }

    [Fact]
    public async Task The_callers_cancellation_comes_with_the_callers_token()
    {
        var run = ParallelRun.ForEachAsync(
            Enumerable.Range(0, 10), 2, async (_, token) => await Task.Delay(Timeout.Infinite, token), _cancel.Token);

        await _cancel.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(_cancel.Token, failure.CancellationToken);
    }

    [Fact]
    public async Task A_cancellation_of_the_works_own_is_a_failure()
    {
        using var own = new CancellationTokenSource();
        await own.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ParallelRun.ForEachAsync([1], 1, (_, _) => throw new OperationCanceledException("own", own.Token), _cancel.Token));

        Assert.Equal("own", failure.Message);
    }

    [Fact]
    public async Task A_cancellation_of_the_works_own_does_not_hide_a_failure()
    {
        using var bothRun = new Barrier(2);

        var failure = await Assert.ThrowsAsync<IOException>(() => ParallelRun.ForEachAsync([0, 1], 2, async (piece, token) =>
        {
            bothRun.SignalAndWait(CancellationToken.None);
            if (piece == 0)
            {
                throw new OperationCanceledException("own");
            }

            await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new IOException("cause");
        }, _cancel.Token));

        Assert.Equal("cause", failure.Message);
    }

    [Fact]
    public async Task A_later_cancellation_by_the_caller_does_not_hide_a_failure()
    {
        using var bothRun = new Barrier(2);

        var failure = await Assert.ThrowsAsync<IOException>(() => ParallelRun.ForEachAsync([0, 1], 2, async (piece, token) =>
        {
            bothRun.SignalAndWait(CancellationToken.None);
            if (piece == 0)
            {
                throw new IOException("cause");
            }

            await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _cancel.CancelAsync();
        }, _cancel.Token));

        Assert.Equal("cause", failure.Message);
    }

    [Fact]
    public async Task Pieces_that_cannot_be_enumerated_fail_the_run()
    {
        var failure = await Assert.ThrowsAsync<IOException>(
            () => ParallelRun.ForEachAsync(Broken(), 2, static (_, _) => default, _cancel.Token));

        Assert.Equal("no more", failure.Message);

        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new IOException("no more");
        }
    }
}
