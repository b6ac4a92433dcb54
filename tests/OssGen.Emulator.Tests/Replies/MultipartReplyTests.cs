using System.Security.Cryptography;
using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

public sealed class MultipartReplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "multipart-replies";

    private static readonly Dictionary<string, string?> Sequential = new() { ["sequential"] = null };

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("<CompleteMultipartUpload></CompleteMultipartUpload>")]
    [InlineData("<CompleteMultipartUpload/>")]
    public async Task A_completion_without_parts_makes_an_empty_object(string document)
    {
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "empty");

        await _client.SendAsync(new RawCall("POST", Bucket, "encoding-type", document, "empty")
        {
            ExtraQuery = new Dictionary<string, string?> { ["uploadId"] = upload.UploadId },
        });

        var head = await _client.HeadObjectAsync(Bucket, "empty");
        Assert.Equal((0, ObjectType.Multipart), (head.ContentLength, head.ObjectType));
    }

    [Fact]
    public async Task A_completion_without_a_document_is_malformed()
    {
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "no-document");

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.CompleteMultipartUploadAsync(Bucket, "no-document", upload.UploadId).AsTask());

        Assert.Equal((400, "MalformedXML"), (error.StatusCode, error.Code));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    public async Task Parts_of_a_sequential_upload_come_in_order(int before, int number)
    {
        var key = $"order-{before}-{number}";
        var upload = await _client.InitiateMultipartUploadAsync(new() { Bucket = Bucket, Key = key, ExtraQuery = Sequential });
        for (var i = 1; i <= before; i++)
        {
            await _client.UploadPartAsync(Bucket, key, i, upload.UploadId, "hello, oss");
        }

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.UploadPartAsync(Bucket, key, number, upload.UploadId, "hello, oss").AsTask());

        Assert.Equal((400, "PartNotSequential"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task The_object_of_a_sequential_upload_has_the_MD5_of_its_content()
    {
        var parts = new[] { RandomNumberGenerator.GetBytes(100 * 1024), RandomNumberGenerator.GetBytes(10) };
        var upload = await _client.InitiateMultipartUploadAsync(new() { Bucket = Bucket, Key = "hashed", ExtraQuery = Sequential });
        await _client.UploadPartAsync(Bucket, "hashed", 1, upload.UploadId, parts[0]);
        await _client.UploadPartAsync(Bucket, "hashed", 2, upload.UploadId, parts[1]);

        await _client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = "hashed", UploadId = upload.UploadId, CompleteAll = CompleteAll.Yes });
        await _client.CopyObjectAsync(new()
        {
            Bucket = Bucket, Key = "hashed-copy", SourceKey = "hashed", MetadataDirective = MetadataDirective.Replace,
        });

        var md5 = Convert.ToBase64String(MD5.HashData([.. parts[0], .. parts[1]]));
        Assert.Equal(md5, (await _client.HeadObjectAsync(Bucket, "hashed")).ContentMd5);
        Assert.Equal(md5, (await _client.HeadObjectAsync(Bucket, "hashed-copy")).ContentMd5);
    }
}
