using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Which bodies of a transfer are announced by <c>Expect: 100-continue</c>.</summary>
public sealed class ExpectedPartsTests : TransferTest
{
    private const int Limit = PartSize / 2;

    [Fact]
    public async Task The_first_part_is_announced_and_no_later_one()
    {
        await Transfer(One, Announce).UploadAsync("bucket", "key", Bytes(4 * PartSize));

        Assert.Equal([true, false, false, false], Announced());
    }

    [Fact]
    public async Task After_an_early_refusal_later_parts_are_announced()
    {
        using var unread = new Unread(Store, refusals: 1);
        using var client = TestClient.Create(unread, Announce, Time);

        await new OssTransfer(client, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = PartSize, Parallelism = 1 })
            .UploadAsync("bucket", "key", Bytes(3 * PartSize));

        Assert.Equal([true, true, true], Announced());
    }

    [Fact]
    public async Task Each_transfer_announces_its_own_first_part()
    {
        var transfer = Transfer(One, Announce);

        await transfer.UploadAsync("bucket", "key", Bytes(2 * PartSize));
        await transfer.UploadAsync("bucket", "key", Bytes(2 * PartSize));

        Assert.Equal([true, false, true, false], Announced());
    }

    [Fact]
    public async Task Parts_below_the_limit_are_not_announced()
    {
        await Transfer(One, static options => options.ExpectContinueAbove = PartSize).UploadAsync("bucket", "key", Bytes(2 * PartSize));

        Assert.Equal([false, false], Announced());
    }

    [Fact]
    public async Task Off_nothing_is_announced()
    {
        await Transfer(One, static options => options.ExpectContinueAbove = null).UploadAsync("bucket", "key", Bytes(2 * PartSize));

        Assert.Equal([false, false], Announced());
    }

    private static void One(OssTransferOptions options) => options.Parallelism = 1;

    private static void Announce(OssClientOptions options) => options.ExpectContinueAbove = Limit;

    private List<bool> Announced() => [
        .. Store.Seen.Where(static call => call.Operation == "UploadPart")
            .Select(static call => call.Request.Header("Expect") == "100-continue"),
    ];

    /// <summary>Refuses the first parts before it reads anything of them.</summary>
    private sealed class Unread(HttpMessageHandler store, int refusals) : DelegatingHandler(store)
    {
        private int _left = refusals;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.Query.Contains("partNumber", StringComparison.Ordinal) || _left-- <= 0)
            {
                return base.SendAsync(request, cancellationToken);
            }

            var reply = StoreHandler.Error(503, "SlowDown");
            reply.RequestMessage = request;
            reply.Headers.Add("x-oss-request-id", "id-1");
            return Task.FromResult(reply);
        }
    }
}
