using System.Security.Cryptography;
using OssGen.TestSupport.Folders;

namespace OssGen.Transfer.Tests.Page;

/// <summary>The code of docs/encryption.md, run against the emulator.</summary>
public sealed class EncryptionExamples(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OssClient client = site.Client;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Put_get_and_rotate()
    {
        var pem = NewPem();
        using var newKey = OssRsaMasterKey.FromPem(NewPem(), new Dictionary<string, string> { ["key"] = "2027" });

        using var key = OssRsaMasterKey.FromPem(pem, new Dictionary<string, string> { ["key"] = "2026" });
        using var encrypting = new OssEncryptionClient(client, key);
        await encrypting.PutObjectAsync("transfers", "letter.txt", "for your eyes only");
        await using var letter = await encrypting.GetObjectAsync("transfers", "letter.txt");
        Console.WriteLine(await letter.ReadAsStringAsync());

        using var rotated = new OssEncryptionClient(client, newKey, key);
        await using var old = await rotated.GetObjectAsync("transfers", "letter.txt");

        Assert.Equal("for your eyes only", await old.ReadAsStringAsync());
    }

    [Fact]
    public async Task Transfer()
    {
        var (path, copy) = (_folder["source"], _folder["copy"]);
        await File.WriteAllTextAsync(path, "content");
        using var key = OssRsaMasterKey.FromPem(NewPem());
        using var encrypting = new OssEncryptionClient(client, key);

        var transfer = new OssTransfer(encrypting);
        await transfer.UploadFileAsync("transfers", "backup.tar", path);
        await transfer.DownloadFileAsync("transfers", "backup.tar", copy);

        Assert.Equal("content", await File.ReadAllTextAsync(copy));
    }

    private static string NewPem()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
