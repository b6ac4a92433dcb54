using System.Security.Cryptography;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Tests.Encryption;

/// <summary>How transfers of encrypted objects go on after they broke off.</summary>
public sealed class EncryptedResumeTests(Site site) : EncryptedTransferTest(site)
{
    private OssUploadOptions Upload => new() { CheckpointPath = Folder["checkpoint"] };

    private OssDownloadOptions Download => new() { CheckpointPath = Folder["checkpoint"] };

    [Fact]
    public async Task An_upload_goes_on_with_the_key_it_began_with()
    {
        var bytes = Bytes(Length);
        await File.WriteAllBytesAsync(Folder["source"], bytes);
        await BreakOffUploadAsync("resumed");

        var result = await Encrypting.UploadAsync(Site.Bucket, "resumed", OssContent.FromFile(Folder["source"]), Upload);

        Assert.Equal((null, 2), (result.RestartReason, result.ResumedParts));
        await AssertEncryptedAsync("resumed", bytes, result);
    }

    [Fact]
    public async Task A_source_that_changed_gets_another_key()
    {
        var bytes = Bytes(Length + 1);
        await File.WriteAllBytesAsync(Folder["source"], Bytes(Length));
        await BreakOffUploadAsync("changed");
        var before = MultipartCheckpoint.ReadUpload(Folder["checkpoint"])!.Envelope!.Key;
        await File.WriteAllBytesAsync(Folder["source"], bytes);

        var result = await Encrypting.UploadAsync(Site.Bucket, "changed", OssContent.FromFile(Folder["source"]), Upload);

        Assert.NotNull(result.RestartReason);
        Assert.NotEqual(before, (await Site.Client.HeadObjectAsync(Site.Bucket, "changed")).Metadata["client-side-encryption-key"]);
        await AssertEncryptedAsync("changed", bytes, result);
    }

    [Theory]
    [InlineData("the source changed")]
    [InlineData("the upload is gone")]
    public async Task An_upload_that_starts_over_with_parts_of_another_size_says_that_size(string why)
    {
        await File.WriteAllBytesAsync(Folder["source"], Bytes(Length));
        await BreakOffUploadAsync(why);
        if (why == "the source changed")
        {
            await File.WriteAllBytesAsync(Folder["source"], Bytes(Length + 1));
        }
        else
        {
            var id = MultipartCheckpoint.ReadUpload(Folder["checkpoint"])!.UploadId;
            await Site.Client.AbortMultipartUploadAsync(Site.Bucket, why, id);
        }

        var larger = new OssTransfer(Client, new OssTransferOptions { PartSize = 2 * PartSize, MultipartThreshold = PartSize });
        var result = await larger.UploadAsync(Site.Bucket, why, OssContent.FromFile(Folder["source"]), Upload);

        Assert.NotNull(result.RestartReason);
        var said = (await Site.Client.HeadObjectAsync(Site.Bucket, why)).Metadata["client-side-encryption-part-size"];
        Assert.Equal(
            result.Parts, (int)Math.Ceiling((double)result.Length / int.Parse(said, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task An_upload_whose_key_is_lost_says_so_and_leaves_its_checkpoint()
    {
        await File.WriteAllBytesAsync(Folder["source"], Bytes(Length));
        await BreakOffUploadAsync("lost key");
        using var other = RSA.Create(2048);
        using var client = new OssEncryptionClient(
            Network, new OssRsaMasterKey(other, new Dictionary<string, string> { ["key"] = "other" }));

        await Assert.ThrowsAsync<OssEncryptionException>(
            async () => await TransferOf(client).UploadAsync(Site.Bucket, "lost key", OssContent.FromFile(Folder["source"]), Upload));

        Assert.True(File.Exists(Folder["checkpoint"]));
    }

    [Fact]
    public async Task A_download_goes_on()
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "download", bytes);
        await BreakOffDownloadAsync(Encrypting, "download");

        var result = await Encrypting.DownloadFileAsync(Site.Bucket, "download", Folder["target"], Download);

        Assert.Equal((null, 2), (result.RestartReason, result.ResumedParts));
        AssertSame(bytes, await File.ReadAllBytesAsync(Folder["target"]));
    }

    [Fact]
    public async Task A_client_that_doesnt_decrypt_cant_go_on_with_a_download_that_did()
    {
        await Encrypting.UploadAsync(Site.Bucket, "mixed", Bytes(Length));
        await BreakOffDownloadAsync(Encrypting, "mixed");

        var error = await Assert.ThrowsAsync<OssCheckpointException>(async () =>
            await TransferOf(Network).DownloadFileAsync(Site.Bucket, "mixed", Folder["target"], Download));

        Assert.Contains("doesn't decrypt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_began_encrypted_starts_over()
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "raw", bytes);
        await BreakOffDownloadAsync(TransferOf(Network), "raw");

        var result = await Encrypting.DownloadFileAsync(Site.Bucket, "raw", Folder["target"], Download);

        Assert.NotNull(result.RestartReason);
        AssertSame(bytes, await File.ReadAllBytesAsync(Folder["target"]));
    }

    private async Task BreakOffUploadAsync(string key)
    {
        Network.PartsLeft = 2;
        await Assert.ThrowsAsync<OssTransportException>(
            async () => await Encrypting.UploadAsync(Site.Bucket, key, OssContent.FromFile(Folder["source"]), Upload));
        Network.PartsLeft = int.MaxValue;
    }

    private async Task BreakOffDownloadAsync(OssTransfer transfer, string key)
    {
        Network.PartsLeft = 2;
        await Assert.ThrowsAsync<OssTransportException>(
            async () => await transfer.DownloadFileAsync(Site.Bucket, key, Folder["target"], Download));
        Network.PartsLeft = int.MaxValue;
    }
}
