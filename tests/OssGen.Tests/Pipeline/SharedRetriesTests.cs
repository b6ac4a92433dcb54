using OssGen.Limits;

namespace OssGen.Tests.Pipeline;

public sealed class SharedRetriesTests
{
    [Fact]
    public void What_is_given_back_never_exceeds_the_bound()
    {
        var retries = new SharedRetries(2);

        retries.GiveBack();
        retries.GiveBack();

        Assert.Equal([true, true, false], [retries.TryTake(), retries.TryTake(), retries.TryTake()]);
    }

    [Fact]
    public void One_that_is_given_back_can_be_taken_again()
    {
        var retries = new SharedRetries(1);
        retries.TryTake();

        retries.GiveBack();

        Assert.True(retries.TryTake());
        Assert.False(retries.TryTake());
    }

    [Fact]
    public void Without_a_bound_above_zero_none_is_ever_left()
    {
        var retries = new SharedRetries(0);

        retries.GiveBack();

        Assert.False(retries.TryTake());
    }
}
