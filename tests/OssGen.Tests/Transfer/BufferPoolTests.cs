using OssGen.TestSupport.Transfer;
using OssGen.Transfer.Schedule;

namespace OssGen.Tests.Transfer;

public sealed class BufferPoolTests
{
    private readonly TestProbe _gauge = new();

    [Fact]
    public async Task Who_needs_one_more_than_there_are_waits_for_one_to_come_back()
    {
        var pool = new BufferPool(new BufferPlan(10, 1, 2), _gauge);
        var first = await pool.RentAsync(default);
        await pool.RentAsync(default);

        var third = pool.RentAsync(default).AsTask();
        Assert.False(third.IsCompleted);
        pool.Return(first);

        Assert.Same(first, await third);
        Assert.Equal((2, 2, 20), (_gauge.Outstanding, _gauge.Peak, _gauge.PeakBytes));
    }

    [Fact]
    public async Task A_cancelled_wait_takes_nothing()
    {
        var pool = new BufferPool(new BufferPlan(10, 1, 1), _gauge);
        var only = await pool.RentAsync(default);
        using var cancel = new CancellationTokenSource();
        var waiting = pool.RentAsync(cancel.Token).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        pool.Return(only);
        Assert.Equal(0, _gauge.Outstanding);
        Assert.Same(only, await pool.RentAsync(default));
    }

    [Fact]
    public async Task What_was_not_rented_cannot_be_returned()
    {
        var pool = new BufferPool(new BufferPlan(10, 1, 2), _gauge);
        var buffer = await pool.RentAsync(default);

        Assert.Throws<InvalidOperationException>(() => pool.Return(new byte[11]));
        pool.Return(buffer);
        Assert.Throws<InvalidOperationException>(() => pool.Return(buffer));

        Assert.Equal(0, _gauge.Outstanding);
    }

    [Fact]
    public async Task Many_renters_never_have_more_than_the_capacity()
    {
        var pool = new BufferPool(new BufferPlan(16, 1, 3), _gauge);

        await Parallel.ForAsync(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, token) =>
        {
            var buffer = await pool.RentAsync(token);
            await Task.Yield();
            pool.Return(buffer);
        });

        Assert.InRange(_gauge.Peak, 1, 3);
        Assert.Equal(0, _gauge.Outstanding);
        Assert.InRange(_gauge.PeakBytes, 16, 48);
    }
}
