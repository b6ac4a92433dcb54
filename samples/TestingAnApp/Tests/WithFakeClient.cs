using OssGen;

namespace Contoso.Receipts.Tests;

/// <summary>What the archive asks for, and what it makes of the answers: the fastest tests, and the most.</summary>
public sealed class WithFakeClient
{
    private static readonly Receipt Coffee = new(17, new DateOnly(2026, 3, 9), 380);

    [Fact]
    public async Task A_receipt_is_stored_below_its_month_and_never_over_another()
    {
        using var client = new FakeOssClient(_ => new PutObjectResult());

        await new ReceiptArchive(client, "contoso").StoreAsync(Coffee);

        var put = Assert.IsType<PutObjectRequest>(Assert.Single(client.Sent));
        Assert.Equal(("contoso", "receipts/2026-03/17.json", (bool?)true), (put.Bucket, put.Key, put.ForbidOverwrite));
    }

    [Fact]
    public async Task A_second_receipt_of_a_number_is_a_duplicate()
    {
        using var client = new FakeOssClient(_ => throw new OssServiceException(409, OssErrorCode.FileAlreadyExists, "It exists."));

        await Assert.ThrowsAsync<DuplicateReceiptException>(() => new ReceiptArchive(client, "contoso").StoreAsync(Coffee));
    }

    [Fact]
    public async Task A_failure_of_oss_is_not_taken_for_a_missing_receipt()
    {
        using var client = new FakeOssClient(_ => throw new OssServiceException(403, OssErrorCode.AccessDenied, "Not yours."));

        await Assert.ThrowsAsync<OssServiceException>(() => new ReceiptArchive(client, "contoso").FindAsync(Coffee.Date, 17));
    }

    [Fact]
    public async Task The_sum_covers_every_page_of_the_listing()
    {
        using var client = new FakeOssClient(static request => request switch
        {
            ListObjectsV2Request { ContinuationToken: null } => new ListObjectsV2Result
            {
                Contents = [new() { Key = "receipts/2026-03/1.json" }],
                IsTruncated = true,
                NextContinuationToken = "more",
            },
            ListObjectsV2Request => new ListObjectsV2Result { Contents = [new() { Key = "receipts/2026-03/2.json" }] },
            _ => new GetObjectResult { Content = new MemoryStream("""{"Number":1,"Date":"2026-03-09","Cents":250}"""u8.ToArray()) },
        });

        Assert.Equal(500, await new ReceiptArchive(client, "contoso").SumAsync(Coffee.Date));
    }
}
