using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.Replies;

public sealed class EncryptionReplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "encryption-replies";

    private static readonly (string? Algorithm, string? Data, bool HasKey) Sm4ByKms = ("KMS", "SM4", true);

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_upload_and_every_read_tells_how_the_object_is_encrypted()
    {
        var put = await _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "put", Content = "hello, oss",
            ServerSideEncryption = ServerSideEncryption.Kms, ServerSideDataEncryption = ServerSideDataEncryption.Sm4,
        });
        var append = await _client.AppendObjectAsync(new()
        {
            Bucket = Bucket, Key = "append", Position = 0, Content = "hello, oss",
            ServerSideEncryption = ServerSideEncryption.Kms, ServerSideDataEncryption = ServerSideDataEncryption.Sm4,
        });
        var copy = await _client.CopyObjectAsync(new()
        {
            Bucket = Bucket, Key = "copy", SourceKey = "put",
            ServerSideEncryption = ServerSideEncryption.Kms, ServerSideDataEncryption = ServerSideDataEncryption.Sm4,
        });
        var head = await _client.HeadObjectAsync(Bucket, "put");
        await using var got = await _client.GetObjectAsync(Bucket, "append");

        Assert.All(
            new IEncryption[] { put, append, copy, head, got }, result => Assert.Equal(Sm4ByKms, Told(result)));
    }

    [Fact]
    public async Task Every_step_of_a_multipart_upload_tells_how_the_object_is_encrypted()
    {
        var initiated = await _client.InitiateMultipartUploadAsync(new()
        {
            Bucket = Bucket, Key = "multipart",
            ServerSideEncryption = ServerSideEncryption.Kms, ServerSideDataEncryption = ServerSideDataEncryption.Sm4,
        });
        var part = await _client.UploadPartAsync(Bucket, "multipart", 1, initiated.UploadId, "hello, oss");
        var completed = await _client.CompleteMultipartUploadAsync(new()
        {
            Bucket = Bucket, Key = "multipart", UploadId = initiated.UploadId, CompleteAll = CompleteAll.Yes,
        });

        Assert.All(new IEncryption[] { initiated, part, completed }, result => Assert.Equal(Sm4ByKms, Told(result)));
    }

    [Fact]
    public async Task A_KMS_key_that_is_specified_is_the_one_that_is_told()
    {
        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "own-key", Content = "hello, oss",
            ServerSideEncryption = ServerSideEncryption.Kms, ServerSideEncryptionKeyId = "own",
        });

        Assert.Equal("own", (await _client.HeadObjectAsync(Bucket, "own-key")).ServerSideEncryptionKeyId);
    }

    [Fact]
    public async Task Only_KMS_has_a_key_and_an_encryption_of_the_data()
    {
        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "aes", Content = "hello, oss", ServerSideEncryption = ServerSideEncryption.Aes256,
            ServerSideDataEncryption = ServerSideDataEncryption.Sm4, ServerSideEncryptionKeyId = "own",
        });

        Assert.Equal(("AES256", null, false), Told(await _client.HeadObjectAsync(Bucket, "aes")));
    }

    [Theory]
    [InlineData("x-oss-server-side-encryption", "AES256", false)]
    [InlineData("x-oss-server-side-encryption", "AES256", true)]
    [InlineData("x-oss-server-side-encryption-key-id", "own", false)]
    public async Task A_part_has_no_encryption_of_its_own(string header, string value, bool isCopy)
    {
        await _client.PutObjectAsync(Bucket, "source", "hello, oss");
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "refused-part");
        var extra = new Dictionary<string, string> { [header] = value };

        var error = await Assert.ThrowsAsync<OssServiceException>(async () =>
        {
            if (isCopy)
            {
                await _client.UploadPartCopyAsync(new()
                {
                    Bucket = Bucket, Key = "refused-part", PartNumber = 1, UploadId = upload.UploadId, SourceKey = "source",
                    ExtraHeaders = extra,
                });
            }
            else
            {
                await _client.UploadPartAsync(new()
                {
                    Bucket = Bucket, Key = "refused-part", PartNumber = 1, UploadId = upload.UploadId, Content = "hello, oss",
                    ExtraHeaders = extra,
                });
            }
        });

        Assert.Equal((400, "InvalidArgument", header), (error.StatusCode, error.Code, error.Details["ArgumentName"]));
    }

    [Fact]
    public async Task Uploads_without_an_encryption_have_that_of_the_bucket()
    {
        await _client.PutBucketAsync("encryption-default");
        await _client.PutBucketEncryptionAsync("encryption-default", ServerSideEncryption.Aes256);

        var put = await _client.PutObjectAsync("encryption-default", "put", "hello, oss");
        var initiated = await _client.InitiateMultipartUploadAsync("encryption-default", "multipart");

        Assert.All(new IEncryption[] { put, initiated }, result => Assert.Equal(("AES256", null, false), Told(result)));
    }

    [Fact]
    public async Task Encryption_headers_of_a_new_bucket_are_its_rule()
    {
        await _client.PutBucketAsync(new PutBucketRequest
        {
            Bucket = "encryption-created",
            ExtraHeaders = new Dictionary<string, string>
            {
                ["x-oss-server-side-encryption"] = "KMS", ["x-oss-server-side-encryption-key-id"] = "own",
            },
        });

        var rule = await _client.GetBucketEncryptionAsync("encryption-created");

        Assert.Equal((ServerSideEncryption.Kms, "own"), (rule.SseAlgorithm, rule.KmsMasterKeyId));
    }

    [Fact]
    public async Task A_new_bucket_with_an_unknown_encryption_is_refused()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutBucketAsync(new PutBucketRequest
        {
            Bucket = "encryption-unknown",
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-server-side-encryption"] = "ROT13" },
        }).AsTask());

        Assert.Equal((400, "InvalidEncryptionAlgorithmError"), (error.StatusCode, error.Code));
        Assert.False(await _client.BucketExistsAsync("encryption-unknown"));
    }

    [Fact]
    public async Task The_info_of_a_bucket_without_encryption_says_none()
    {
        var info = await _client.SendAsync(new RawCall("GET", Bucket, "bucketInfo"));

        Assert.Contains(
            "<ServerSideEncryptionRule><SSEAlgorithm>None</SSEAlgorithm></ServerSideEncryptionRule>", info.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_info_of_a_bucket_with_KMS_has_an_empty_key_where_none_is_specified()
    {
        await _client.PutBucketAsync("encryption-info");
        await _client.PutBucketEncryptionAsync("encryption-info", ServerSideEncryption.Kms);

        var info = await _client.SendAsync(new RawCall("GET", "encryption-info", "bucketInfo"));

        Assert.Contains("<KMSMasterKeyID></KMSMasterKeyID>", info.Text, StringComparison.Ordinal);
    }

    private static (string? Algorithm, string? Data, bool HasKey) Told(IEncryption result) => (
        result.ServerSideEncryption?.Value, result.ServerSideDataEncryption?.Value, result.ServerSideEncryptionKeyId is { Length: > 0 });
}
