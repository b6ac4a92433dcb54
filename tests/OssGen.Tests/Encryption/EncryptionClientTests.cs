using System.Security.Cryptography;

namespace OssGen.Tests.Encryption;

public sealed class EncryptionClientTests : IDisposable
{
    private static readonly Dictionary<string, string> Description = new() { ["use"] = "test", ["year"] = "2026" };

    private readonly RSA _rsa = OtherSdkObject.OpenKey();
    private readonly OssRsaMasterKey _key;

    public EncryptionClientTests() => _key = new OssRsaMasterKey(_rsa, Description);

    public void Dispose()
    {
        _key.Dispose();
        _rsa.Dispose();
    }

    [Fact]
    public async Task An_object_of_another_sdk_is_read()
    {
        await using var result = await Client(OtherObject()).GetObjectAsync("bucket", "key");

        Assert.Equal(OtherSdkObject.Plain, await result.ReadAsBytesAsync());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 40)]
    [InlineData(16, 31)]
    [InlineData(17, 99)]
    [InlineData(99, 99)]
    public async Task Any_part_of_it_is_read(int first, int last)
    {
        await using var result = await Client(OtherObject((first, last)))
            .GetObjectAsync(new() { Bucket = "bucket", Key = "key", Range = $"bytes={first}-{last}" });

        Assert.Equal(OtherSdkObject.Plain[first..(last + 1)], await result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task An_object_that_isnt_encrypted_is_read_as_it_is()
    {
        await using var result = await Client(new FakeOss([1, 2, 3], [])).GetObjectAsync("bucket", "key");

        Assert.Equal([1, 2, 3], await result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task What_is_put_can_be_decrypted_by_the_words_of_its_metadata_alone()
    {
        var oss = new FakeOss([], []);

        await Client(oss).PutObjectAsync(new()
        {
            Bucket = "bucket",
            Key = "key",
            Content = OtherSdkObject.Plain,
            Metadata = new Dictionary<string, string> { ["colour"] = "blue" },
        });

        var metadata = ((PutObjectRequest)oss.Sent.Single()).Metadata!;
        Assert.Equal("blue", metadata["colour"]);
        Assert.Equal("AES/CTR/NoPadding", metadata["client-side-encryption-cek-alg"]);
        Assert.Equal("RSA/NONE/PKCS1Padding", metadata["client-side-encryption-wrap-alg"]);
        Assert.Equal("""{"use":"test","year":"2026"}""", metadata["client-side-encryption-matdesc"]);
        Assert.Equal("100", metadata["client-side-encryption-unencrypted-content-length"]);
        Assert.NotEqual(OtherSdkObject.Plain, oss.Stored);
        Assert.Equal(OtherSdkObject.Plain, Decrypt(metadata, oss.Stored!));
    }

    [Fact]
    public async Task Every_object_has_a_key_of_its_own()
    {
        var oss = new FakeOss([], []);
        await Client(oss).PutObjectAsync("bucket", "key", OtherSdkObject.Plain);
        var first = oss.Stored!;

        await Client(oss).PutObjectAsync("bucket", "key", OtherSdkObject.Plain);

        Assert.NotEqual(first, oss.Stored!);
    }

    [Fact]
    public async Task A_digest_of_the_plain_content_goes_into_the_metadata()
    {
        var oss = new FakeOss([], []);

        await Client(oss).PutObjectAsync(new()
        {
            Bucket = "bucket",
            Key = "key",
            Content = "text",
            ExtraHeaders = new Dictionary<string, string> { ["content-md5"] = "digest", ["x-other"] = "1" },
        });

        var sent = (PutObjectRequest)oss.Sent.Single();
        Assert.Equal("digest", sent.Metadata!["client-side-encryption-unencrypted-content-md5"]);
        Assert.Equal(["x-other"], sent.ExtraHeaders!.Keys);
    }

    [Fact]
    public async Task Metadata_that_uses_the_names_of_the_encryption_is_refused()
    {
        var oss = new FakeOss([], []);

        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await Client(oss).PutObjectAsync(new()
        {
            Bucket = "bucket",
            Key = "key",
            Content = "text",
            Metadata = new Dictionary<string, string> { ["Client-Side-Encryption-Key"] = "mine" },
        }));

        Assert.Contains("'Client-Side-Encryption-Key' belongs to the encryption", error.Message, StringComparison.Ordinal);
        Assert.Empty(oss.Sent);
    }

    [Fact]
    public async Task A_copy_with_other_metadata_keeps_the_key()
    {
        var oss = OtherObject();

        await Client(oss).CopyObjectAsync(new()
        {
            SourceKey = "key",
            Bucket = "bucket",
            Key = "copy",
            MetadataDirective = MetadataDirective.Replace,
            Metadata = new Dictionary<string, string> { ["colour"] = "red" },
        });

        var copy = oss.Sent.OfType<CopyObjectRequest>().Single();
        Assert.Equal(6, copy.Metadata!.Count);
        Assert.Equal(OtherSdkObject.Headers()["x-oss-meta-client-side-encryption-key"], copy.Metadata["client-side-encryption-key"]);
        Assert.Equal("\"1\"", copy.CopySourceIfMatch);
    }

    [Fact]
    public async Task A_copy_that_keeps_the_metadata_is_sent_as_it_is()
    {
        var oss = OtherObject();
        var request = new CopyObjectRequest { SourceKey = "key", Bucket = "bucket", Key = "copy" };

        await Client(oss).CopyObjectAsync(request);

        Assert.Same(request, oss.Sent.Single());
    }

    [Fact]
    public async Task Other_operations_pass_through()
    {
        var oss = OtherObject();

        await Client(oss).DeleteObjectAsync("bucket", "key");

        Assert.IsType<DeleteObjectRequest>(oss.Sent.Single());
    }

    [Fact]
    public async Task What_would_store_plain_content_is_refused()
    {
        var oss = OtherObject();
        var client = Client(oss);

        var append = await Assert.ThrowsAsync<NotSupportedException>(
            async () => await client.AppendObjectAsync("bucket", "key", 0, "text"));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await client.InitiateMultipartUploadAsync("bucket", "key"));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await client.UploadPartAsync("bucket", "key", 1, "id", "text"));
        Assert.Throws<NotSupportedException>(() => client.Presign(
            new PutObjectRequest { Bucket = "bucket", Key = "key", Content = OssContent.Empty }, TimeSpan.FromMinutes(1)));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await new OssTransfer(client).OpenAppendAsync("bucket", "key"));

        Assert.Contains("can't be added to", append.Message, StringComparison.Ordinal);
        Assert.Empty(oss.Sent);
    }

    [Fact]
    public async Task An_encrypted_object_cant_be_processed_by_oss() =>
        await Assert.ThrowsAsync<NotSupportedException>(async () => await Client(OtherObject())
            .GetObjectAsync(new() { Bucket = "bucket", Key = "key", Process = "image/resize,w_100" }));

    private static FakeOss OtherObject((int First, int Last)? part = null) =>
        new(OtherSdkObject.Encrypted, OtherSdkObject.Headers()) { Part = part };

    private OssEncryptionClient Client(FakeOss oss) => new(oss, _key);

    /// <summary>Block by block, without anything of the library's.</summary>
    private byte[] Decrypt(IReadOnlyDictionary<string, string> metadata, byte[] encrypted)
    {
        using var aes = Aes.Create();
        aes.Key = _rsa.Decrypt(Convert.FromBase64String(metadata["client-side-encryption-key"]), RSAEncryptionPadding.Pkcs1);
        var counter = _rsa.Decrypt(Convert.FromBase64String(metadata["client-side-encryption-start"]), RSAEncryptionPadding.Pkcs1);
        var plain = new byte[encrypted.Length];
        for (var index = 0; index < plain.Length; index++)
        {
            if (index % 16 == 0 && index > 0)
            {
                // The last four bytes are random: a block or two later they may still carry.
                for (var digit = 15; ++counter[digit] == 0; digit--)
                {
                }
            }

            plain[index] = (byte)(encrypted[index] ^ aes.EncryptEcb(counter, PaddingMode.None)[index % 16]);
        }

        return plain;
    }
}
