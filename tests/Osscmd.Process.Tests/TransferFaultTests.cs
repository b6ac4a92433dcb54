using OssGen.TestSupport.Proxy;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>Where the 2013 tool lost or damaged data, and what happens now.</summary>
public sealed class TransferFaultTests : ProcessTest
{
    private const string Before = "what was there before";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await File.WriteAllTextAsync(Line.PathOf("localfile"), Before);
    }

    [Theory]
    [InlineData("get")]
    [InlineData("multiget")]
    public async Task A_missing_object_leaves_the_file_as_it_was(string command)
    {
        var run = await RunAsync(command, "oss://mybucket/nothing", "localfile");

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{command} Failed! OSS answered 404 ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Before, await File.ReadAllTextAsync(Line.PathOf("localfile")));
    }

    [Fact]
    public async Task Get_goes_on_where_the_connection_broke()
    {
        await Client.PutObjectAsync("mybucket", "object", new byte[100]);
        Proxy.Follow(new FixedFaults("Get", new Fault(FaultKind.CutReply, Where: 0.05)));

        (await RunAsync("get", "oss://mybucket/object", "localfile")).Succeeded();

        Assert.Equal(new byte[100], await File.ReadAllBytesAsync(Line.PathOf("localfile")));
    }

    [Fact]
    public async Task Get_refuses_what_arrives_damaged_and_leaves_the_file_as_it_was()
    {
        await Client.PutObjectAsync("mybucket", "object", new byte[100]);
        Proxy.Follow(new FixedFaults("Get", new Fault(FaultKind.CorruptReply, Where: 0.5), times: int.MaxValue));

        var run = await RunAsync("get", "oss://mybucket/object", "localfile");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("CRC-64", run.Error, StringComparison.Ordinal);
        Assert.Equal(Before, await File.ReadAllTextAsync(Line.PathOf("localfile")));
        Assert.Equal([Line.PathOf("localfile")], Directory.GetFiles(Line.Folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Multiget_is_right_for_the_smallest_objects(int length)
    {
        await Client.PutObjectAsync("mybucket", "object", new byte[length]);

        (await RunAsync("multiget", "oss://mybucket/object", "localfile")).Succeeded();

        Assert.Equal(new byte[length], await File.ReadAllBytesAsync(Line.PathOf("localfile")));
    }

    [Fact]
    public async Task Put_is_given_up_when_its_time_is_over()
    {
        Proxy.Follow(new FixedFaults("Put", new Fault(FaultKind.StallRequest, InHead: true), times: int.MaxValue));

        var run = await RunAsync("put", "localfile", "oss://mybucket", "--timeout=1");

        run.AssertUsageError("put wasn't done within --timeout=1 seconds and was cancelled. Allow more time, or omit the option.");
    }

    [Fact]
    public async Task Put_refuses_more_than_5_GiB_and_names_multiupload()
    {
        using (var file = File.OpenHandle(Line.PathOf("huge"), FileMode.CreateNew, FileAccess.Write))
        {
            RandomAccess.SetLength(file, (5L * 1024 * 1024 * 1024) + 1);
        }

        var run = await RunAsync("put", "huge", "oss://mybucket");

        run.AssertUsageError(
            $"locafile:{Line.PathOf("huge")} is bigger than 5368709120, it is not support by put, please use multiupload instead.");
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_an_error_without_secrets()
    {
        // No server listens at port 1.
        var run = await RunAsync("meta", "oss://mybucket/object", "--host=127.0.0.1:1");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("SECRET", run.Error, StringComparison.Ordinal);
    }
}
