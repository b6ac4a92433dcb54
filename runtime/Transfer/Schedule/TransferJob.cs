using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Encryption;
using OssGen.Limits;
using OssGen.Pipeline;

namespace OssGen.Transfer.Schedule;

/// <summary>What all parts of all files of one public call share: the budget of attempts, the slots, the rate, the progress.</summary>
internal sealed class TransferJob : IDisposable
{
    private readonly PoolGauge? _buffers;
    private readonly OssRetryOptions _retry;
    private bool _isPartOfAnother;

    internal TransferJob(OssClient client, OssTransferOptions options, IRateLimit? rate, IProgress<TransferProgress>? progress, PoolGauge? buffers = null)
    {
        _buffers = buffers;
        var settings = client.SettingsOrNull;
        _retry = settings?.Retry ?? new OssRetryOptions();
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

    /// <summary>What every request of the job carries.</summary>
    internal CallScope Scope { get; }

    internal SharedRetries Retries { get; }

    /// <summary>One for each part that may be under way. A part takes its buffer first, then a slot, and both in the order of parts: otherwise later parts could starve the next one.</summary>
    internal SemaphoreSlim Slots { get; }

    /// <summary>Bounds what is received; what is sent is bounded by the scope.</summary>
    internal IRateLimit? Rate { get; }

    internal ProgressTracker Progress { get; private set; }

    /// <summary>Attempts that one step may take.</summary>
    internal int MaxAttempts => _retry.MaxAttempts;

    internal TimeProvider TimeProvider { get; }

    /// <summary>Host of the client's endpoint: what a checkpoint is bound to.</summary>
    internal string Host { get; }

    internal bool VerifiesUploads { get; }

    internal bool VerifiesDownloads { get; }

    internal ILogger Logger { get; }

    /// <summary>Told of the steps of transfers with a checkpoint; null for nobody.</summary>
    internal Action<TransferStep>? StepReached { get; init; }

    /// <summary>Holds the transfer's checkpoint; null where there is none.</summary>
    internal CheckpointLock? Checkpoint { get; init; }

    /// <summary>Encrypts what goes up and decrypts what comes down; null where nothing is.</summary>
    internal ContentEncryption? Encryption { get; init; }

    /// <summary>Most bytes in one of several buffers that a part lies in.</summary>
    internal int LargestBuffer { get; init; } = BufferPlan.LargestBuffer;

    /// <summary>Buffers that hold a piece each: as many as the options allow, at least one.</summary>
    /// <param name="bufferSize">Bytes in each, at most <see cref="PartPool.LargestBuffer"/>.</param>
    internal PartPool CreatePool(long bufferSize)
    {
        var wanted = Options.Parallelism + 1;
        var capacity = Options.MemoryLimit is { } limit ? Math.Clamp(limit / Math.Max(bufferSize, 1), 1, wanted) : wanted;
        return new PartPool(checked((int)bufferSize), (int)capacity, _buffers);
    }

    /// <summary>Buffers for parts that can't be sent from where they lie.</summary>
    internal PartPool CreatePool(BufferPlan plan) => new(plan.BufferSize, plan.Buffers, _buffers);

    /// <summary>How parts of a size lie in buffers.</summary>
    internal BufferPlan PlanBuffers(long partSize) => BufferPlan.For(partSize, Options, LargestBuffer);

    /// <summary>The wait before a step's next attempt.</summary>
    internal TimeSpan BackoffDelay(int attempts) => Backoff.Delay(_retry, attempts, TimeSpan.Zero);

    /// <summary>One file of a job of many: it shares everything but has a progress of its own.</summary>
    internal TransferJob ForFile(IProgress<TransferProgress>? progress)
    {
        var file = (TransferJob)MemberwiseClone();
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
}
