using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Encryption;
using OssGen.Limits;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Schedule;

/// <summary>What all parts of all files of one public call share: the budget of attempts, the slots, the rate, the progress.</summary>
internal sealed class TransferContext : IDisposable
{
    private readonly OssRetryOptions _retry;
    private readonly TransferProbe? _probe;
    private bool _isPartOfAnother;

    internal TransferContext(OssClient client, OssTransferOptions options, IRateLimit? rate, IProgress<TransferProgress>? progress, TransferProbe? probe)
    {
        var settings = client.SettingsOrNull;
        _retry = settings?.Retry ?? new OssRetryOptions();
        _probe = probe;
        Client = client;
        Options = options;
        Rate = rate;
        TimeProvider = settings?.TimeProvider ?? TimeProvider.System;
        Host = settings?.Endpoint.Host ?? "";
        // A fake of the client may tell no checksums: what it tells is compared, nothing is required.
        VerifiesUploads = settings?.VerifyUploads ?? false;
        VerifiesDownloads = settings?.VerifyDownloads ?? true;
        Logger = settings?.Logger ?? NullLogger.Instance;
        Retries = new SharedRetries(options.MaxRetries);
        Scope = new CallScope { Retries = Retries, SendRate = rate, Timeouts = TimeoutsOf(settings, options) };
        Slots = new SemaphoreSlim(options.Parallelism, options.Parallelism);
        Progress = new ProgressTracker(progress, TimeProvider);
    }

    internal OssClient Client { get; }

    internal OssTransferOptions Options { get; }

    /// <summary>What every request of the transfer carries.</summary>
    internal CallScope Scope { get; }

    internal SharedRetries Retries { get; }

    /// <summary>One for each part that may be under way. A part takes its buffer first, then a slot, and both in the order of parts: otherwise later parts could starve the next one.</summary>
    internal SemaphoreSlim Slots { get; }

    /// <summary>Bounds what is received; what is sent is bounded by the scope.</summary>
    internal IRateLimit? Rate { get; }

    internal ProgressTracker Progress { get; private set; }

    internal TimeProvider TimeProvider { get; }

    /// <summary>Host of the client's endpoint: what a checkpoint is bound to.</summary>
    internal string Host { get; }

    internal bool VerifiesUploads { get; }

    internal bool VerifiesDownloads { get; }

    internal ILogger Logger { get; }

    /// <summary>The transfer's checkpoint; null where there is none.</summary>
    internal CheckpointLock? Checkpoint { get; init; }

    /// <summary>Encrypts what goes up and decrypts what comes down; null where nothing is.</summary>
    internal ContentEncryption? Encryption { get; init; }

    /// <summary>Buffers for parts of one size, each in one buffer: as many parts as the options allow, at least one.</summary>
    internal BufferPool CreatePool(long partSize) => new(BufferPlan.For(partSize, Options, BufferPlan.LargestArray), _probe);

    /// <summary>Buffers for parts of one size, which may take several buffers each.</summary>
    internal BufferPool CreatePoolForAnySize(long partSize) => new(BufferPlan.For(partSize, Options, _probe?.LargestBuffer ?? BufferPlan.LargestBuffer), _probe);

    /// <summary>Tells a test how far the transfer is.</summary>
    internal void Reached(TransferStep step) => _probe?.Reached(step);

    /// <summary>Takes a slot; disposing what is returned gives it back.</summary>
    internal async ValueTask<Slot> TakeSlotAsync(CancellationToken cancellationToken)
    {
        await Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Slot(Slots);
    }

    /// <summary>Whether a step that failed may be tried again; waits before that.</summary>
    internal async ValueTask<bool> MayRetryAsync(int attempts, CancellationToken cancellationToken)
    {
        if (attempts >= _retry.MaxAttempts || !Retries.TryTake())
        {
            return false;
        }

        await Task.Delay(Backoff.Delay(_retry, attempts, TimeSpan.Zero), TimeProvider, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Tells the progress that the one file of the transfer is finished.</summary>
    internal void FinishFile(long length)
    {
        Progress.SetTotal(length, files: 1);
        Progress.FileEnded(failed: false);
    }

    /// <summary>One file of a transfer of many: it shares everything but has a progress of its own.</summary>
    internal TransferContext ForFile(IProgress<TransferProgress>? progress)
    {
        var file = (TransferContext)MemberwiseClone();
        file._isPartOfAnother = true;
        file.Progress = new ProgressTracker(progress, TimeProvider);
        return file;
    }

    public void Dispose()
    {
        if (!_isPartOfAnother)
        {
            Slots.Dispose();
        }
    }

    private static OssTimeoutOptions? TimeoutsOf(ClientSettings? settings, OssTransferOptions options)
    {
        if (options.StallTimeout is not { } stall)
        {
            return null;
        }

        var timeouts = (settings?.Timeouts ?? new OssTimeoutOptions()).Frozen();
        timeouts.Idle = stall;
        return timeouts.Frozen();
    }

    /// <summary>A slot that was taken.</summary>
    internal readonly struct Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
