using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Encryption;
using OssGen.Limits;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Schedule;

/// <summary>What all parts of all files of one public call share: the budget of attempts, the slots, the rate, the progress.</summary>
internal sealed class TransferContext(
    OssClient client, OssTransferOptions options, IRateLimit? rate, IProgress<OssTransferProgress>? progress, TransferProbe? probe)
{
    private readonly ClientSettings? _settings = client.SettingsOrNull;

    internal OssClient Client => client;

    internal OssTransferOptions Options => options;

    internal SharedRetries Retries => Scope.Retries!;

    /// <summary>What every request of the transfer carries.</summary>
    internal CallScope Scope { get; } = new()
    {
        Retries = new SharedRetries(options.RetryBudget),
        SendRate = rate,
        Timeouts = TimeoutsOf(client.SettingsOrNull, options),
    };

    /// <summary>
    /// One for each part that may be under way. A part takes its buffer first, then a slot, and both in the order of parts: otherwise later
    /// parts could starve the next one.
    /// </summary>
    internal Slots Slots { get; } = new(options.Parallelism);

    /// <summary>Bounds what is received; what is sent is bounded by the scope.</summary>
    internal IRateLimit? Rate => rate;

    internal ProgressTracker Progress { get; private set; } = new(progress, client.SettingsOrNull?.TimeProvider ?? TimeProvider.System);

    internal TimeProvider TimeProvider => _settings?.TimeProvider ?? TimeProvider.System;

    /// <summary>Host of the client's endpoint: what a checkpoint is bound to.</summary>
    internal string Host => _settings?.Endpoint.Host ?? "";

    // A fake of the client may tell no checksums: what it tells is compared, nothing is required.
    internal bool VerifiesUploads => _settings?.VerifyUploads ?? false;

    internal bool VerifiesDownloads => _settings?.VerifyDownloads ?? true;

    internal ILogger Logger => _settings?.Logger ?? NullLogger.Instance;

    /// <summary>The transfer's checkpoint; null where there is none.</summary>
    internal CheckpointLock? Checkpoint { get; init; }

    /// <summary>Encrypts what goes up and decrypts what comes down; null where nothing is.</summary>
    internal ContentEncryption? Encryption { get; init; }

    /// <summary>Buffers for parts of one size, each in one buffer: as many parts as the options allow, at least one.</summary>
    internal BufferPool CreatePool(long partSize) => new(BufferPlan.For(partSize, options, BufferPlan.LargestArray), probe);

    /// <summary>Buffers for parts of one size, which may take several buffers each.</summary>
    internal BufferPool CreatePoolForAnySize(long partSize) =>
        new(BufferPlan.For(partSize, options, probe?.LargestBuffer ?? BufferPlan.LargestBuffer), probe);

    /// <summary>Tells a test how far the transfer is.</summary>
    internal void Reached(TransferStep step) => probe?.Reached(step);

    /// <summary>Whether a step that failed may be tried again; waits before that.</summary>
    internal async ValueTask<bool> MayRetryAsync(int attempts, CancellationToken cancellationToken)
    {
        var retry = _settings?.Retry ?? new OssRetryOptions();
        if (attempts >= retry.MaxAttempts || !Retries.TryTake())
        {
            return false;
        }

        await Task.Delay(Backoff.Delay(retry, attempts, TimeSpan.Zero), TimeProvider, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Tells the progress that the one file of the transfer is finished.</summary>
    internal void FinishFile(long length)
    {
        Progress.SetTotal(length, files: 1);
        Progress.FileEnded(failed: false);
    }

    /// <summary>One file of a transfer of many: it shares everything but has a progress of its own.</summary>
    internal TransferContext ForFile(IProgress<OssTransferProgress>? progress)
    {
        var file = (TransferContext)MemberwiseClone();
        file.Progress = new ProgressTracker(progress, TimeProvider);
        return file;
    }

    private static OssTimeoutOptions? TimeoutsOf(ClientSettings? settings, OssTransferOptions options)
    {
        if (options.IdleTimeout is not { } stall)
        {
            return null;
        }

        var timeouts = (settings?.Timeouts ?? new OssTimeoutOptions()).Frozen();
        timeouts.Idle = stall;
        return timeouts.Frozen();
    }
}
