using Microsoft.Extensions.Time.Testing;
using OssGen.Samples.FolderSync;

namespace OssGen.Samples.Tests.FolderSync;

public sealed class ChangeSignalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly ChangeSignal _signal;

    public ChangeSignalTests() => _signal = new ChangeSignal(_time);

    [Fact]
    public async Task Without_a_change_the_wait_ends_after_the_longest_time()
    {
        var wait = _signal.WaitAsync(10 * Second, Second, default);

        _time.Advance(10 * Second);

        await wait.WaitAsync(Patience);
    }

    [Fact]
    public async Task After_a_change_the_wait_ends_when_nothing_else_changes()
    {
        _signal.Changed();
        var wait = _signal.WaitAsync(10 * Second, Second, default);

        _time.Advance(Second);

        await wait.WaitAsync(Patience);
    }

    [Fact]
    public void A_change_alone_does_not_end_the_wait()
    {
        _signal.Changed();

        var wait = _signal.WaitAsync(10 * Second, Second, default);

        Assert.False(wait.IsCompleted);
    }

    [Fact]
    public async Task Changes_without_a_pause_do_not_put_the_end_off_forever()
    {
        _signal.Changed();
        var wait = _signal.WaitAsync(10 * Second, 10 * Second, default);

        // The second change restarts the time without a change, which then ends after the longest time.
        _time.Advance(5 * Second);
        _signal.Changed();
        _time.Advance(5 * Second);

        await wait.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_canceled_wait_says_so()
    {
        using var stop = new CancellationTokenSource();
        var wait = _signal.WaitAsync(10 * Second, Second, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(Patience));
    }
}
