using OssGen.Encryption;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Schedule;

namespace OssGen;

/// <summary>
/// Transfers objects of any size: in parts, several at a time, with bounded memory, and resumable after a crash. Every transfer ends with
/// data whose CRC-64 was compared, or with an exception. Safe to use from several threads; create one for each client and keep it.
/// </summary>
/// <remarks>A fake derives from this class and overrides the methods that take a request; the others call those.</remarks>
public partial class OssTransfer
{
    private readonly OssClient? _client;
    private readonly OssTransferOptions _options;
    private readonly BandwidthLimit? _rate;
    private readonly ContentEncryption? _encryption;

    /// <summary>Creates an object that transfers through a client.</summary>
    /// <param name="client">
    /// Sends the requests; it isn't disposed with this. With an <see cref="OssEncryptionClient"/>, uploads are encrypted and downloads
    /// decrypted.
    /// </param>
    /// <param name="options">How transfers work; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of bounds; the message names it.</exception>
    public OssTransfer(OssClient client, OssTransferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _options = (options ?? new OssTransferOptions()).Frozen();
        if (client is OssEncryptionClient encrypting)
        {
            client = encrypting.Inner;
            _encryption = encrypting.Encryption;

            // Readers of other SDKs want parts of whole blocks.
            _options.PartSize = (_options.PartSize + CounterMode.BlockSize - 1) / CounterMode.BlockSize * CounterMode.BlockSize;
        }

        _client = client;
        _rate = _options.BandwidthLimit is { } limit
            ? new BandwidthLimit(limit, client.SettingsOrNull?.TimeProvider ?? TimeProvider.System)
            : null;
    }

    /// <summary>For fakes, which override the methods that take a request and transfer nothing.</summary>
    protected OssTransfer()
    {
        _options = new OssTransferOptions();
    }

    /// <summary>What tests look through; null otherwise.</summary>
    internal TransferProbe? Probe { get; init; }

    private OssClient Client => _client
        ?? throw new InvalidOperationException(
            "This OssTransfer was made by the constructor for fakes and can't transfer. Override the method that was called, or use "
                + "OssTransfer(OssClient, OssTransferOptions).");

    private TransferContext Begin(IProgress<OssTransferProgress>? progress, CheckpointLock? checkpoint = null) =>
        new(Client, _options, _rate, progress, Probe) { Encryption = _encryption, Checkpoint = checkpoint };
}
