using OssGen.TestSupport.Transfer;
using OssGen.TestSupport.Values;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>What download tests have in common: an object of some parts, and small parts.</summary>
internal static class Downloads
{
    internal const int PartSize = 100 * 1024;

    /// <summary>Bytes of which no two parts are alike.</summary>
    internal static byte[] Bytes(int length) => RandomBytes.Of(length, length);

    internal static OssTransfer Transfer(OssClient client, Action<OssTransferOptions>? change = null)
    {
        var options = new OssTransferOptions { PartSize = PartSize };
        change?.Invoke(options);
        return new OssTransfer(client, options) { Probe = new TestProbe() };
    }

    internal static GetObjectRequest Request => new() { Bucket = "test-bucket", Key = "key" };

    internal static OssClient Client(HttpMessageHandler server, Action<OssClientOptions>? change = null, TimeProvider? time = null) =>
        TestClient.Create(server, change, time);
}
