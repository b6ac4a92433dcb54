using System.Security.Cryptography;

namespace OssGen.Transfer.Tests.Encryption;

/// <summary>Encrypted objects next to others: under other keys, without encryption, as copies.</summary>
public sealed class EncryptedObjectTests(Site site) : EncryptedTransferTest(site)
{
    [Fact]
    public async Task After_a_rotation_old_and_new_objects_are_read()
    {
        using var newest = RSA.Create(2048);
        await Encrypting.UploadAsync(Site.Bucket, "old", OssContent.FromString("old content"));
        using var rotated = new OssEncryptionClient(
            Site.Client, new OssRsaMasterKey(newest, new Dictionary<string, string> { ["key"] = "2026" }), new OssRsaMasterKey(Rsa));
        await rotated.PutObjectAsync(Site.Bucket, "new", "new content");

        Assert.Equal("old content", await ReadAsync(rotated, "old"));
        Assert.Equal("new content", await ReadAsync(rotated, "new"));
        var error = await Assert.ThrowsAsync<OssEncryptionException>(
            async () => await Encrypting.DownloadFileAsync(Site.Bucket, "new", Folder["target"]));
        Assert.Contains("""{"key":"2026"}""", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder["target"]));
    }

    [Fact]
    public async Task Objects_that_arent_encrypted_come_down_as_they_are()
    {
        var bytes = Bytes(Length);
        await TransferOf(Network).UploadAsync(Site.Bucket, "plain", bytes);

        await Encrypting.DownloadFileAsync(Site.Bucket, "plain", Folder["target"]);

        AssertSame(bytes, await File.ReadAllBytesAsync(Folder["target"]));
    }

    [Theory]
    [InlineData(200 * 1024 * 1024)]
    [InlineData(0)]
    public async Task A_copy_with_other_metadata_can_be_read(long threshold)
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "source", bytes);

        await Encrypting.CopyAsync(
            new CopyObjectRequest
            {
                SourceKey = "source",
                Bucket = Site.Bucket,
                Key = "copy",
                MetadataDirective = MetadataDirective.Replace,
                Metadata = new Dictionary<string,
                string> { ["colour"] = "red" },
            },
            new OssCopyOptions { MultipartThreshold = threshold, PartSize = PartSize });

        await using var read = await Client.GetObjectAsync(Site.Bucket, "copy");
        Assert.Equal("red", read.Metadata["colour"]);
        AssertSame(bytes, await read.ReadAsBytesAsync());
    }

    private static async Task<string> ReadAsync(OssClient client, string key)
    {
        await using var result = await client.GetObjectAsync(Site.Bucket, key);
        return await result.ReadAsStringAsync();
    }
}
