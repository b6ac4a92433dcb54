using OssGen.Encryption;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Schedule;

namespace OssGen;

/// <summary>
/// Moves objects of any size: in parts, several at a time, with bounded memory, resumable after a crash, and never wrong in silence: every
/// transfer ends with data whose CRC-64 was compared, or with an exception. Safe to use from several threads; make one and keep it beside
/// the client.
/// </summary>
public sealed partial class OssTransfer
{
    private readonly OssClient _client;
    private readonly OssTransferOptions _options;
    private readonly BandwidthLimit? _rate;
    private readonly ContentEncryption? _encryption;

    /// <summary>Makes a mover of objects.</summary>
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

    /// <summary>What tests look through; null otherwise.</summary>
    internal TransferProbe? Probe { get; init; }

    private TransferContext Begin(IProgress<TransferProgress>? progress, CheckpointLock? checkpoint = null) =>
        new(_client, _options, _rate, progress, Probe) { Encryption = _encryption, Checkpoint = checkpoint };
}
