using System.Net;

namespace Contoso.Receipts.Tests;

/// <summary>
/// The archive, the client and a server: what only shows when all of them work together. Fewer tests, each of a whole story.
/// </summary>
public sealed class WithEmulator(EmulatorFixture oss) : IClassFixture<EmulatorFixture>
{
    private static readonly DateOnly March = new(2026, 3, 9);

    [Fact]
    public async Task What_is_stored_is_found_and_summed_up()
    {
        var archive = await NewArchiveAsync();

        await archive.StoreAsync(new Receipt(1, March, 380));
        await archive.StoreAsync(new Receipt(2, March, 120));
        await archive.StoreAsync(new Receipt(1, March.AddMonths(1), 999));

        Assert.Equal(new Receipt(2, March, 120), await archive.FindAsync(March, 2));
        Assert.Null(await archive.FindAsync(March, 3));
        Assert.Equal(500, await archive.SumAsync(March));
    }

    [Fact]
    public async Task A_stored_receipt_is_not_changed()
    {
        var archive = await NewArchiveAsync();
        await archive.StoreAsync(new Receipt(1, March, 380));

        await Assert.ThrowsAsync<DuplicateReceiptException>(() => archive.StoreAsync(new Receipt(1, March, 1)));

        Assert.Equal(380, (await archive.FindAsync(March, 1))?.Cents);
    }

    [Fact]
    public async Task A_customer_can_read_a_receipt_for_a_day()
    {
        var archive = await NewArchiveAsync();
        await archive.StoreAsync(new Receipt(1, March, 380));
        var link = archive.LinkTo(March, 1);
        using var customer = new HttpClient();

        using var today = await customer.GetAsync(link);
        oss.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await customer.GetAsync(link);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (today.StatusCode, later.StatusCode));
    }

    /// <summary>A bucket for each test: the emulator is shared.</summary>
    private async Task<ReceiptArchive> NewArchiveAsync()
    {
        var bucket = "receipts-" + Guid.NewGuid().ToString("N");
        await oss.Client.PutBucketAsync(bucket);
        return new ReceiptArchive(oss.Client, bucket);
    }
}
