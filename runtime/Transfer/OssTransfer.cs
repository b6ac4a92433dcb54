using OssGen.Encryption;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Schedule;

namespace OssGen;

/// <summary>
/// Uploads, downloads, and copies objects of any size. Large objects are transferred in parts, concurrently and with bounded memory.
/// Instances are thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// Create one instance for each <see cref="OssClient"/> and reuse it. With a checkpoint, a transfer can resume after a crash. Unless
/// verification is disabled, transferred data is compared with the CRC-64 that OSS reports, if any; a mismatch throws an exception.
/// </para>
/// <para>For tests, a fake derives from this class and overrides the methods that take a request; the other methods call those.</para>
/// </remarks>
public partial class OssTransfer
{
    private readonly OssClient? _client;
    private readonly OssTransferOptions _options;
    private readonly BandwidthLimit? _rate;
    private readonly ContentEncryption? _encryption;

    /// <summary>Creates an instance that transfers objects through a client.</summary>
    /// <param name="client">
    /// The client that sends the requests; it isn't disposed with this instance. With an <see cref="OssEncryptionClient"/>, uploads are
    /// encrypted and downloads are decrypted.
    /// </param>
    /// <param name="options">The options for all transfers; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range; the message names it.</exception>
    public OssTransfer(OssClient client, OssTransferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _options = (options ?? new OssTransferOptions()).Frozen();
        if (client is OssEncryptionClient encrypting)
        {
            client = encrypting.Inner;
            _encryption = encrypting.Encryption;

            // Other SDKs can only read parts that consist of whole cipher blocks.
            _options.PartSize = (_options.PartSize + CounterMode.BlockSize - 1) / CounterMode.BlockSize * CounterMode.BlockSize;
        }

        _client = client;
        _rate = _options.BandwidthLimit is { } limit
            ? new BandwidthLimit(limit, client.SettingsOrNull?.TimeProvider ?? TimeProvider.System)
            : null;
    }

    /// <summary>
    /// Creates an instance for a test fake, which overrides the methods with a request parameter. The instance itself can't transfer
    /// anything.
    /// </summary>
    protected OssTransfer()
    {
        _options = new OssTransferOptions();
    }

    /// <summary>The probe through which tests observe transfers; null outside tests.</summary>
    internal TransferProbe? Probe { get; init; }

    private OssClient Client => _client
        ?? throw new InvalidOperationException(
            "This OssTransfer was made by the constructor for fakes and can't transfer. Override the method that was called, or use "
                + "OssTransfer(OssClient, OssTransferOptions).");

    private TransferContext Begin(IProgress<OssTransferProgress>? progress, CheckpointLock? checkpoint = null) =>
        new(Client, _options, _rate, progress, Probe) { Encryption = _encryption, Checkpoint = checkpoint };
}
