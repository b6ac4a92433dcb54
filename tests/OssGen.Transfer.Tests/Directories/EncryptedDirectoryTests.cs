using System.Security.Cryptography;

namespace OssGen.Transfer.Tests.Directories;

public sealed class EncryptedDirectoryTests(Site site) : DirectoryTest(site)
{
    [Fact]
    public async Task An_encrypting_client_encrypts_every_file_of_a_folder()
    {
        using var rsa = RSA.Create(2048);
        using var key = OssRsaMasterKey.FromPem(rsa.ExportPkcs8PrivateKeyPem());
        using var encrypting = new OssEncryptionClient(Site.Client, key);
        var transfer = new OssTransfer(encrypting, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = PartSize });
        Write(Source, "small", "a secret that nobody reads");
        Write(Source, "in/parts", Bytes(3 * PartSize, seed: 1));

        await transfer.UploadDirectoryAsync(Source, Site.Bucket, Prefix);
        await transfer.DownloadDirectoryAsync(Site.Bucket, Prefix, Target);

        AssertSameTree(Tree(Source), Tree(Target));
        foreach (var (name, plain) in Tree(Source))
        {
            var stored = await Site.FindAsync($"{Prefix}/{name}");
            Assert.Equal(plain.Length, stored?.Length);
            Assert.False(plain.AsSpan().SequenceEqual(stored), $"{name} was stored as it is.");
        }

        await Assert.ThrowsAsync<NotSupportedException>(async () => await transfer.UploadDirectoryAsync(
            Source, Site.Bucket, Prefix, new OssUploadDirectoryOptions { Replace = OssReplaceRule.IfDifferent }));
    }
}
