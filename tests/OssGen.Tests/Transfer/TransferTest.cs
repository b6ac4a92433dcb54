using Microsoft.Extensions.Time.Testing;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Transfer;
using OssGen.TestSupport.Values;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>
/// What tests of transfers share: a store in memory, a folder, small parts. At the end of each, whatever happened in it, all part buffers
/// must have been returned.
/// </summary>
public abstract class TransferTest : IDisposable
{
    internal const int PartSize = 100 * 1024;

    private readonly List<OssClient> _clients = [];
    private readonly List<OssTransfer> _transfers = [];
    private readonly TemporaryFolder _folder = new("ossgen-transfer-");

    internal StoreHandler Store { get; } = new();

    internal CancellationTokenSource Cancel { get; } = new();

    internal FakeTimeProvider Time { get; set; } = new(TestClient.Start);

    internal string Checkpoint => PathOf("checkpoint");

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    internal static byte[] Bytes(int length, int seed = 1) => RandomBytes.Of(length, seed);

    internal string PathOf(string name) => _folder[name];

    internal string FileOf(byte[] bytes, string name = "source")
    {
        File.WriteAllBytes(PathOf(name), bytes);
        File.SetLastWriteTimeUtc(PathOf(name), TestClient.Start.UtcDateTime);
        return PathOf(name);
    }

    internal OssTransfer Transfer(
        Action<OssTransferOptions>? change = null, Action<OssClientOptions>? client = null, int? largestBuffer = null)
    {
        var options = new OssTransferOptions { PartSize = PartSize, MultipartThreshold = PartSize };
        change?.Invoke(options);
        _clients.Add(TestClient.Create(Store, client, Time));
        _transfers.Add(new OssTransfer(_clients[^1], options) { Probe = new TestProbe(largestBuffer: largestBuffer) });
        return _transfers[^1];
    }

    internal Task<OssTransferResult> UploadAsync(
        OssContent content, OssUploadOptions? options = null, Action<OssTransferOptions>? change = null) =>
        Transfer(change).UploadAsync("bucket", "key", content, options, Cancel.Token);

    internal void AssertStored(byte[] expected, OssTransferResult result)
    {
        var stored = Store.Objects["key"];
        Assert.True(expected.AsSpan().SequenceEqual(stored.Bytes), "The stored bytes are others than those that were uploaded.");
        Assert.Equal((expected.Length, stored.ETag, stored.Crc64), (result.Length, result.ETag, result.Crc64));
        Assert.Empty(Store.Uploads);
    }

    protected virtual void Dispose(bool disposing)
    {
        _clients.ForEach(static client => client.Dispose());
        Cancel.Dispose();
        Store.Dispose();
        _folder.Dispose();
        Assert.All(_transfers, static transfer => Assert.Equal(0, transfer.Buffers.Outstanding));
    }
}
