using OssGen.TestSupport.Proxy;

namespace OssGen.Transfer.Tests.Proxy;

/// <summary>What each fault looks like to a client and to the server, shown by plain calls.</summary>
public sealed class FaultProxyTests(Site site) : IClassFixture<Site>
{
    // What is stalled ends by it. On a busy machine an attempt that isn't may too; the last of them has to succeed.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly byte[] Data = [.. Enumerable.Range(0, 300_000).Select(index => (byte)(index * 31 >> 3))];

    [Theory]
    [InlineData(FaultKind.None)]
    [InlineData(FaultKind.Trickle)]
    [InlineData(FaultKind.CloseAfterwards)]
    [InlineData(FaultKind.DuplicateFirst)]
    [InlineData(FaultKind.DuplicateSecond)]
    public async Task A_put_sees_nothing_of_faults_that_do_no_harm(FaultKind kind)
    {
        await using var proxy = Start("Put", kind);
        using var client = new OssClient(Site.Options(proxy.Endpoint));

        await client.PutObjectAsync(Site.Bucket, $"harmless-{kind}", Data);

        Assert.Equal(Data, await ReadAsync($"harmless-{kind}"));
        Assert.Equal(200, Assert.Single(proxy.Exchanges).ServerStatus);
    }

    [Theory]
    [InlineData(FaultKind.CutRequest, null)]
    [InlineData(FaultKind.CutReply, 200)]
    [InlineData(FaultKind.LoseReply, 200)]
    [InlineData(FaultKind.StallRequest, null)]
    [InlineData(FaultKind.StallReply, 200)]
    [InlineData(FaultKind.ErrorInstead, null)]
    [InlineData(FaultKind.ErrorAfterwards, 200)]
    public async Task A_put_is_tried_again_after_faults_that_break_it(FaultKind kind, int? serverStatus)
    {
        await using var proxy = Start("Put", kind);
        using var client = new OssClient(OptionsFor(kind, proxy));

        await client.PutObjectAsync(Site.Bucket, $"broken-{kind}", Data);

        Assert.Equal(Data, await ReadAsync($"broken-{kind}"));
        Assert.Equal(serverStatus, proxy.Exchanges.First().ServerStatus);
        Assert.Equal(200, proxy.Exchanges.Skip(1).Last().ServerStatus);
    }

    [Fact]
    public async Task A_byte_that_changes_on_its_way_up_is_found_by_CRC64()
    {
        await using var proxy = Start("UploadPart", FaultKind.CorruptRequest);
        using var client = new OssClient(Site.Options(proxy.Endpoint));
        var upload = await client.InitiateMultipartUploadAsync(Site.Bucket, "corrupt-up");

        await Assert.ThrowsAsync<OssIntegrityException>(
            async () => await client.UploadPartAsync(Site.Bucket, "corrupt-up", 1, upload.UploadId, Data));

        await client.AbortMultipartUploadAsync(Site.Bucket, "corrupt-up", upload.UploadId);
    }

    [Fact]
    public async Task A_byte_that_changes_on_its_way_down_is_found_by_CRC64()
    {
        await site.Client.PutObjectAsync(Site.Bucket, "corrupt-down", Data);
        await using var proxy = Start("Get", FaultKind.CorruptReply);
        using var client = new OssClient(Site.Options(proxy.Endpoint));

        await using var result = await client.GetObjectAsync(Site.Bucket, "corrupt-down");

        await Assert.ThrowsAsync<OssIntegrityException>(() => result.ReadAsBytesAsync());
    }

    [Theory]
    [InlineData(FaultKind.CutReply)]
    [InlineData(FaultKind.StallReply)]
    public async Task A_get_reads_on_where_its_body_broke_off(FaultKind kind)
    {
        await site.Client.PutObjectAsync(Site.Bucket, $"broken-down-{kind}", Data);
        await using var proxy = Start("Get", kind);
        using var client = new OssClient(OptionsFor(kind, proxy));

        await using var result = await client.GetObjectAsync(Site.Bucket, $"broken-down-{kind}");

        Assert.Equal(Data, await result.ReadAsBytesAsync());
        Assert.Equal(200, proxy.Exchanges.First().ServerStatus);
        Assert.Equal(206, proxy.Exchanges.Skip(1).Last().ServerStatus);
    }

    [Theory]
    [InlineData(FaultKind.CancelBefore, null)]
    [InlineData(FaultKind.CancelAfter, 200)]
    public async Task The_caller_may_be_made_to_cancel(FaultKind kind, int? serverStatus)
    {
        using var cancel = new CancellationTokenSource();
        await using var proxy = Start("Put", kind);
        proxy.CancelCaller = cancel.Cancel;
        using var client = new OssClient(Site.Options(proxy.Endpoint));

        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await client.PutObjectAsync(Site.Bucket, "cancelled", Data, cancel.Token));

        Assert.Equal(serverStatus, Assert.Single(proxy.Exchanges).ServerStatus);
    }

    [Fact]
    public void A_seed_draws_the_same_faults_whatever_the_order_of_requests()
    {
        Exchange[] exchanges = [.. Enumerable.Range(1, 50).Select(part => new Exchange(new HttpMessage(
            System.Text.Encoding.ASCII.GetBytes($"PUT /transfers/key?partNumber={part}&uploadId={Guid.NewGuid():N} HTTP/1.1\r\n\r\n"))))];
        var script = new SeededFaults(5);

        var forwards = exchanges.Select(script.FaultFor).ToArray();
        var backwards = exchanges.AsEnumerable().Reverse().Select(new SeededFaults(5).FaultFor).Reverse();

        Assert.Equal(forwards, backwards);
        Assert.Contains(forwards, fault => fault != Fault.None);
    }

    private static OssClientOptions OptionsFor(FaultKind kind, FaultProxy proxy)
    {
        if (kind is not (FaultKind.StallRequest or FaultKind.StallReply))
        {
            return Site.Options(proxy.Endpoint);
        }

        var options = Site.ImpatientOptions(proxy.Endpoint, Limit);
        options.Retry.MaxAttempts = 10;
        return options;
    }

    private FaultProxy Start(string action, FaultKind kind) =>
        FaultProxy.Start(site.Endpoint, new FixedFaults(action, new Fault(kind, Where: 0.5)));

    private async Task<byte[]> ReadAsync(string key)
    {
        await using var result = await site.Client.GetObjectAsync(Site.Bucket, key);
        return await result.ReadAsBytesAsync();
    }
}
