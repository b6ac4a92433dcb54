using Microsoft.Extensions.Time.Testing;
using OssGen.Pipeline;

namespace OssGen.Tests.Faults;

public class AttemptTimerTests
{
    [Fact]
    public void The_limit_that_ran_out_stays_the_one_that_is_named()
    {
        var time = new FakeTimeProvider();
        using var timer = new AttemptTimer(time);
        timer.Arm(WaitPhase.SendingBody, TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));

        timer.Arm(WaitPhase.Headers, TimeSpan.FromSeconds(10));

        Assert.True(timer.Token.IsCancellationRequested);
        Assert.Equal(WaitPhase.SendingBody, timer.Phase);
    }
}
