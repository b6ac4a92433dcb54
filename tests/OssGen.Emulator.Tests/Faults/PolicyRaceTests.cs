using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>A request that runs while the policy is replaced is decided by one of both policies.</summary>
public sealed class PolicyRaceTests : PolicyTest
{
    [Fact]
    public async Task A_policy_that_is_replaced_decides_each_request_as_a_whole()
    {
        var allowed = Allow("other", "oss:GetObject", "/*");
        var denied = Deny("other", "oss:*", "/*");
        await PutAsync(allowed);
        using var done = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => ReadAsync(done.Token))];
        for (var i = 0; i < 60; i++)
        {
            await PutAsync(allowed, denied);
            await RefusedAsync(() => Other.GetObjectAsync(Bucket, "k"));
            await PutAsync(allowed);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    private async Task ReadAsync(CancellationToken done)
    {
        var other = Other;
        while (!done.IsCancellationRequested)
        {
            try
            {
                await using var got = await other.GetObjectAsync(Bucket, "k", CancellationToken.None);
                using var reader = new StreamReader(got.Content);
                Assert.Equal("hello, oss", await reader.ReadToEndAsync(CancellationToken.None));
            }
            catch (OssServiceException e)
            {
                Assert.Equal((403, "0003-00000101"), (e.StatusCode, e.EC));
            }
        }
    }
}
