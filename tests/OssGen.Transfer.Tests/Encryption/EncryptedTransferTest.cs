using System.Security.Cryptography;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Values;

namespace OssGen.Transfer.Tests.Encryption;

/// <summary>A test of encrypted objects against the emulator, over a network that can break off.</summary>
public abstract class EncryptedTransferTest : IClassFixture<Site>, IDisposable
{
    internal const int PartSize = 100 * 1024;
    internal const int Length = (5 * PartSize) + 7;

    protected EncryptedTransferTest(Site site)
    {
        Site = site;
        Network = new FragileClient(site.Client);
        Client = new OssEncryptionClient(Network, new OssRsaMasterKey(Rsa));
        Encrypting = TransferOf(Client);
    }

    internal Site Site { get; }

    internal FragileClient Network { get; }

    internal RSA Rsa { get; } = RSA.Create(2048);

    internal TemporaryFolder Folder { get; } = new();

    internal OssEncryptionClient Client { get; }

    /// <summary>Transfers by the client that encrypts.</summary>
    internal OssTransfer Encrypting { get; }

    public void Dispose()
    {
        Client.Dispose();
        Network.Dispose();
        Rsa.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static OssTransfer TransferOf(OssClient client) =>
        new(client, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = PartSize, Parallelism = 1 });

    internal static void AssertSame(byte[] expected, byte[] found) =>
        Assert.True(expected.AsSpan().SequenceEqual(found), "The bytes are others than those that went up.");

    internal static byte[] Bytes(int length) => RandomBytes.Of(length, length);

    /// <summary>What OSS stores is the plain content's length, no block of its bytes, and has the checksum that the result tells.</summary>
    internal async Task AssertEncryptedAsync(string key, byte[] plain, OssTransferResult result)
    {
        var stored = (await Site.FindAsync(key))!;
        Assert.Equal((plain.Length, plain.Length), (stored.Length, result.Length));
        Assert.Equal(OssCrc64.Compute(stored), result.Crc64);
        Assert.Equal(plain.Length > 0, !plain.AsSpan().SequenceEqual(stored));
        await using var read = await Client.GetObjectAsync(Site.Bucket, key);
        AssertSame(plain, await read.ReadAsBytesAsync());
    }
}
