using OssGen.TestSupport.Streams;

namespace OssGen.Transfer.Tests.Encryption;

/// <summary>How encrypted objects go up: in one call, in parts, as they are written.</summary>
public sealed class EncryptedUploadTests(Site site) : EncryptedTransferTest(site)
{
    [Theory]
    [InlineData("file", 0)]
    [InlineData("file", 10)]
    [InlineData("file", Length)]
    [InlineData("memory", 10)]
    [InlineData("memory", Length)]
    [InlineData("stream", 0)]
    [InlineData("stream", Length)]
    [InlineData("one-way stream", 10)]
    [InlineData("one-way stream", Length)]
    public async Task What_goes_up_is_encrypted_and_comes_down_equal(string kind, int length)
    {
        var bytes = Bytes(length);
        var key = $"{kind} {length}";
        await File.WriteAllBytesAsync(Folder["source"], bytes);

        var result = await Encrypting.UploadAsync(Site.Bucket, key, kind switch
        {
            "file" => OssContent.FromFile(Folder["source"]),
            "memory" => bytes,
            "stream" => new MemoryStream(bytes),
            _ => OssContent.FromStream(OneWayStream.InOddPieces(new MemoryStream(bytes))),
        });

        await AssertEncryptedAsync(key, bytes, result);
        await Encrypting.DownloadFileAsync(Site.Bucket, key, Folder["target"]);
        AssertSame(bytes, await File.ReadAllBytesAsync(Folder["target"]));
        await using var read = await Client.GetObjectAsync(Site.Bucket, key);
        AssertSame(bytes, await read.ReadAsBytesAsync());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(Length)]
    public async Task What_is_written_as_a_stream_is_encrypted(int length)
    {
        var bytes = Bytes(length);
        var key = $"written {length}";

        await using var stream = await Encrypting.OpenWriteAsync(Site.Bucket, key);
        await stream.WriteAsync(bytes.AsMemory(0, length / 3));
        await stream.WriteAsync(bytes.AsMemory(length / 3));
        var result = await stream.CompleteAsync();

        await AssertEncryptedAsync(key, bytes, result);
    }

    [Fact]
    public async Task An_object_in_parts_says_what_the_other_sdks_want_to_know()
    {
        await Encrypting.UploadAsync(Site.Bucket, "metadata", Bytes(Length));

        var metadata = (await Site.Client.HeadObjectAsync(Site.Bucket, "metadata")).Metadata;
        Assert.Equal($"{Length}", metadata["client-side-encryption-data-size"]);
        Assert.Equal($"{PartSize}", metadata["client-side-encryption-part-size"]);
        Assert.Equal($"{Length}", metadata["client-side-encryption-unencrypted-content-length"]);
    }

    [Fact]
    public async Task Parts_are_whole_blocks()
    {
        var transfer = new OssTransfer(Client, new OssTransferOptions { PartSize = PartSize + 1, MultipartThreshold = PartSize });

        await transfer.UploadAsync(Site.Bucket, "blocks", Bytes(Length));

        Assert.Equal(
            $"{PartSize + 16}", (await Site.Client.HeadObjectAsync(Site.Bucket, "blocks")).Metadata["client-side-encryption-part-size"]);
    }

    [Fact]
    public async Task An_upload_that_was_begun_elsewhere_is_refused() => await Assert.ThrowsAsync<ArgumentException>(async () =>
        await Encrypting.UploadAsync(Site.Bucket, "elsewhere", OssContent.FromString("text"), new OssUploadOptions { UploadId = "id" }));
}
