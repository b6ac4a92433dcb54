using CsCheck;
using OssGen.Emulator;

namespace OssGen.Conformance.Tests.RoundTrips;

/// <summary>Objects of random keys, contents and headers, by every way that makes one.</summary>
public sealed class ObjectRoundTripTests : IAsyncLifetime
{
    private const string Bucket = "object-round-trips";

    private static readonly Gen<string> Letters = Gen.Char.AlphaNumeric.Array[1, 12].Select(letters => new string(letters));

    private static readonly Gen<string> Key =
        Gen.OneOf(Gen.Char.AlphaNumeric, Gen.OneOf(" /.?%+&=<>'\"#~\\\u00e9\u4e2d".ToCharArray())).Array[0, 30]
            .Select(characters => "k" + new string(characters));

    private static readonly Gen<PutObjectRequest> Puts = Gen.Select(
        Key,
        Gen.Byte.Array[0, 2000],
        Gen.Dictionary(Letters.Select(name => name.ToLowerInvariant()), Gen.OneOf(Letters, Gen.Const("\u4e2d \u00e9")))[0, 4],
        Gen.OneOf<string?>(null, "text/plain", "image/png"),
        Gen.OneOf<string?>(null, "no-cache", "max-age=60"),
        Gen.OneOf<string?>(null, "attachment; filename=\"a b.txt\""),
        Gen.OneOf<StorageClass?>(null, StorageClass.Standard, StorageClass.InfrequentAccess),
        (key, content, metadata, type, cache, disposition, storage) => new PutObjectRequest
        {
            Bucket = Bucket,
            Key = key,
            Content = content,
            Metadata = metadata,
            ContentType = type,
            CacheControl = cache,
            ContentDisposition = disposition,
            StorageClass = storage,
        });

    private OssEmulator _emulator = null!;
    private OssClient _client = null!;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync();
        _client = new OssClient(
            new() { Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        await _client.PutBucketAsync(Bucket);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public Task What_is_put_is_what_is_got() => SampleAsync(async put =>
    {
        await _client.PutObjectAsync(put);

        await RequireAsync(put, put.Key);
    });

    [Fact]
    public Task What_is_uploaded_in_parts_is_what_is_got() => SampleAsync(async put =>
    {
        var uploadId = await InitiateAsync(put, put.Key);
        var part = await _client.UploadPartAsync(Bucket, put.Key, 1, uploadId, put.Content!);
        await CompleteAsync(put.Key, uploadId, part.ETag);

        await RequireAsync(put, put.Key);
    });

    [Fact]
    public Task What_is_copied_as_a_part_is_what_is_got() => SampleAsync(async put =>
    {
        await _client.PutObjectAsync(put);
        var uploadId = await InitiateAsync(put, "joined");
        var part = await _client.UploadPartCopyAsync(
            new() { Bucket = Bucket, Key = "joined", PartNumber = 1, UploadId = uploadId, SourceBucket = Bucket, SourceKey = put.Key });
        await CompleteAsync("joined", uploadId, part.ETag);

        await RequireAsync(put, "joined");
    });

    [Fact]
    public Task What_is_appended_is_what_is_got() => SampleAsync(async put =>
    {
        var content = await BytesAsync(put.Content!.OpenRead());
        var half = content.Length / 2;
        await _client.DeleteObjectAsync(Bucket, put.Key);
        var first = await _client.AppendObjectAsync(new()
        {
            Bucket = Bucket,
            Key = put.Key,
            Position = 0,
            Content = content[..half],
            Metadata = put.Metadata,
            ContentType = put.ContentType,
            CacheControl = put.CacheControl,
            ContentDisposition = put.ContentDisposition,
            StorageClass = put.StorageClass,
        });
        await _client.AppendObjectAsync(
            new() { Bucket = Bucket, Key = put.Key, Position = first.NextAppendPosition, Content = content[half..] });

        await RequireAsync(put, put.Key);
    });

    [Fact]
    public Task What_is_copied_is_what_is_got() => SampleAsync(async put =>
    {
        await _client.PutObjectAsync(put);
        await _client.CopyObjectAsync(new() { Bucket = Bucket, Key = "copy", SourceKey = put.Key, StorageClass = put.StorageClass });

        await RequireAsync(put, "copy");
    });

    private async Task<string> InitiateAsync(PutObjectRequest put, string key)
    {
        var started = await _client.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest
        {
            Bucket = Bucket,
            Key = key,
            Metadata = put.Metadata,
            ContentType = put.ContentType,
            CacheControl = put.CacheControl,
            ContentDisposition = put.ContentDisposition,
            StorageClass = put.StorageClass,
        });
        return started.UploadId;
    }

    private async Task CompleteAsync(string key, string uploadId, string etag) =>
        await _client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = key, UploadId = uploadId, Parts = [new() { PartNumber = 1, ETag = etag }] });

    private static Task SampleAsync(Func<PutObjectRequest, Task> tryAsync) =>
        Puts.SampleAsync(tryAsync, iter: RoundTripTests.Count, threads: 1);

    private async Task RequireAsync(PutObjectRequest put, string key)
    {
        await using var got = await _client.GetObjectAsync(Bucket, key);
        Assert.Equal(await BytesAsync(put.Content!.OpenRead()), await BytesAsync(got.Content));
        Assert.Equal(
            put.Metadata!.OrderBy(pair => pair.Key, StringComparer.Ordinal), got.Metadata.OrderBy(
                pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(
            (put.CacheControl, put.ContentDisposition, put.StorageClass ?? StorageClass.Standard),
            (got.CacheControl, got.ContentDisposition, got.StorageClass));
        if (put.ContentType is not null)
        {
            Assert.Equal(put.ContentType, got.ContentType);
        }
    }

    private static async Task<byte[]> BytesAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
