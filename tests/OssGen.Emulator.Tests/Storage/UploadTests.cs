using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Storage.Uploads;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Storage;

public sealed class UploadTests : IDisposable
{
    private const int PartSize = (int)UploadStore.MinimumPartSize;

    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Upload_ids_are_32_upper_case_hex_digits()
    {
        var bucket = await _temporary.BucketAsync();

        var id = await InitiateAsync(bucket);

        Assert.Matches("^[0-9A-F]{32}$", id);
    }

    [Fact]
    public async Task Parts_read_as_one_object_in_order_of_number()
    {
        var bucket = await _temporary.BucketAsync();
        var id = await InitiateAsync(bucket);
        var second = await PartAsync(bucket, id, 9, [2, 2]);
        var first = await PartAsync(bucket, id, 3, Filled(1));

        var record = await CompleteAsync(bucket, id, [(3, first.ETag), (9, second.ETag)]);

        var opened = _temporary.Store.Objects.Open(bucket, "key")!;
        await using var stream = opened.OpenStream(PartSize - 1, 3);
        var bytes = new byte[3];
        await stream.ReadExactlyAsync(bytes);
        Assert.Equal([1, 2, 2], bytes);
        Assert.Equal((PartSize + 2, OssCrc64.Compute([.. Filled(1), 2, 2])), (record.Size, record.Crc64));
    }

    [Fact]
    public async Task Parts_that_are_not_listed_go_with_the_upload()
    {
        var bucket = await _temporary.BucketAsync();
        var id = await InitiateAsync(bucket);
        var kept = await PartAsync(bucket, id, 1, [1]);
        await PartAsync(bucket, id, 2, [2]);

        await CompleteAsync(bucket, id, [(1, kept.ETag)]);

        Assert.Single(_temporary.DataFiles);
    }

    [Fact]
    public async Task A_part_sent_again_takes_the_place_of_the_earlier_one()
    {
        var bucket = await _temporary.BucketAsync();
        var id = await InitiateAsync(bucket);
        await PartAsync(bucket, id, 1, [1]);

        var again = await PartAsync(bucket, id, 1, [2, 2]);

        Assert.Equal([again], _temporary.Store.Uploads.Parts(id, 0, 10));
        Assert.Single(_temporary.DataFiles);
    }

    [Fact]
    public async Task A_small_part_may_only_be_the_last()
    {
        var bucket = await _temporary.BucketAsync();
        var id = await InitiateAsync(bucket);
        await PartAsync(bucket, id, 1, [1]);
        await PartAsync(bucket, id, 2, [2]);

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => CompleteAsync(bucket, id, null));

        Assert.Equal("EntityTooSmall", fault.Code);
    }

    [Fact]
    public async Task Numbers_must_ascend()
    {
        var bucket = await _temporary.BucketAsync();
        var id = await InitiateAsync(bucket);
        var part = await PartAsync(bucket, id, 1, Filled(1));

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => CompleteAsync(bucket, id, [(1, part.ETag), (1, part.ETag)]));

        Assert.Equal("InvalidPartOrder", fault.Code);
    }

    [Theory]
    [InlineData(1, "00000000000000000000000000000000")]
    [InlineData(2, null)]
    public async Task A_part_that_is_missing_or_has_another_etag_is_refused(int number, string? etag)
    {
        var bucket = await _temporary.BucketAsync();
        var id = await InitiateAsync(bucket);
        var part = await PartAsync(bucket, id, 1, Filled(1));

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => CompleteAsync(bucket, id, [(number, etag ?? part.ETag)]));

        Assert.Equal("InvalidPart", fault.Code);
    }

    [Fact]
    public async Task An_aborted_upload_is_gone_with_its_files()
    {
        var bucket = await _temporary.BucketAsync();
        var id = await InitiateAsync(bucket);
        await PartAsync(bucket, id, 1, [1]);

        await _temporary.Store.Uploads.AbortAsync(bucket, "key", id, default);

        Assert.Empty(_temporary.DataFiles);
        Assert.Equal("NoSuchUpload", Assert.Throws<OssFaultException>(() => _temporary.Store.Uploads.Require(bucket, "key", id)).Code);
    }

    [Fact]
    public async Task A_bucket_with_an_unfinished_upload_is_not_empty()
    {
        var bucket = await _temporary.BucketAsync();
        await InitiateAsync(bucket);

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => _temporary.Store.Buckets.DeleteAsync(bucket, default));

        Assert.Equal((409, "BucketNotEmpty"), (fault.Status, fault.Code));
    }

    [Fact]
    public async Task A_part_shared_from_an_object_outlives_it()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "source", "0123456789");
        var id = await InitiateAsync(bucket);
        using (var opened = _temporary.Store.Objects.Open(bucket, "source")!)
        {
            await _temporary.Store.Uploads.SharePartAsync(
                bucket, "key", id, 1, opened.Segments(2, 3), new WrittenData(null, 3, new byte[16], 7), default);
        }

        await _temporary.Store.Objects.DeleteAsync(bucket, [new("source")], bypass: false, default);
        await CompleteAsync(bucket, id, null);

        Assert.Equal("234", await _temporary.ReadAsync(bucket, "key"));
    }

    [Fact]
    public async Task Bytes_that_were_deleted_after_the_look_up_are_not_shared()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "source");
        var id = await InitiateAsync(bucket);
        using var opened = _temporary.Store.Objects.Open(bucket, "source")!;
        await _temporary.Store.Objects.DeleteAsync(bucket, [new("source")], bypass: false, default);

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => _temporary.Store.Uploads.SharePartAsync(
            bucket, "key", id, 1, opened.Segments(0, 10), new WrittenData(null, 10, new byte[16], 7), default));

        Assert.Equal("NoSuchKey", fault.Code);
    }

    private static byte[] Filled(byte value) => [.. Enumerable.Repeat(value, PartSize)];

    private Task<string> InitiateAsync(BucketRecord bucket) =>
        _temporary.Store.Uploads.InitiateAsync(bucket, "key", "Standard", StoredHeaders.None, default);

    private async Task<PartRecord> PartAsync(BucketRecord bucket, string id, int number, byte[] bytes) =>
        await _temporary.Store.Uploads.PutPartAsync(bucket, "key", id, number, await _temporary.WriteAsync(bytes), default);

    private Task<ObjectRecord> CompleteAsync(BucketRecord bucket, string id, IReadOnlyList<(int Number, string ETag)>? parts) =>
        _temporary.Store.Uploads.CompleteAsync(bucket, "key", id, parts, "default", forbidOverwrite: false, default);
}
