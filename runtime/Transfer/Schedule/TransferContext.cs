using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OssGen.Encryption;
using OssGen.Limits;
using OssGen.Pipeline;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// The state that is shared by all parts of all files of one public call: the retry budget, the slots, the rate limit and the progress.
/// </summary>
internal sealed class TransferContext(
    OssClient client, OssTransferOptions options, IRateLimit? rate, IProgress<OssTransferProgress>? progress, TransferProbe? probe)
{
    private readonly ClientSettings? _settings = client.SettingsOrNull;
    private TransferObservation _stream;

    internal OssClient Client => client;

    internal OssTransferOptions Options => options;

    internal SharedRetries Retries => Scope.Retries!;

    /// <summary>The scope that all requests of the transfer share.</summary>
    internal CallScope Scope { get; } = new()
    {
        Retries = new SharedRetries(options.RetryBudget),
        SendRate = rate,
        Timeouts = TimeoutsOf(client.SettingsOrNull, options),
    };

    /// <summary>
    /// The slots, one for each part that may be transferred concurrently. A part takes a buffer first and then a slot, both in part order.
    /// Otherwise, later parts could prevent the next part from being transferred.
    /// </summary>
    internal Slots Slots { get; } = new(options.Parallelism);

    /// <summary>The rate limit for receiving, or null for none. The rate of sending is limited by the scope.</summary>
    internal IRateLimit? Rate => rate;

    internal ProgressTracker Progress { get; private set; } = new(progress, client.SettingsOrNull?.TimeProvider ?? TimeProvider.System);

    internal TimeProvider TimeProvider => _settings?.TimeProvider ?? TimeProvider.System;

    /// <summary>The host of the client's endpoint. A checkpoint is valid only for this host.</summary>
    internal string Host => _settings?.Endpoint.Host ?? "";

    // A fake client may return no checksums: those that it returns are compared, but none are required.
    internal bool VerifiesUploads => _settings?.VerifyUploads ?? false;

    internal bool VerifiesDownloads => _settings?.VerifyDownloads ?? true;

    internal ILogger Logger => _settings?.Logger ?? NullLogger.Instance;

    /// <summary>The transfer's checkpoint; null for none.</summary>
    internal CheckpointLock? Checkpoint { get; init; }

    /// <summary>The encryption of uploads and decryption of downloads; null for none.</summary>
    internal ContentEncryption? Encryption { get; init; }

    /// <summary>
    /// Creates a pool for parts of the same size, each in a single buffer. The number of parts is the maximum that the options allow, at
    /// least one.
    /// </summary>
    internal BufferPool CreatePool(long partSize) => new(BufferPlan.For(partSize, options, BufferPlan.LargestArray), probe);

    /// <summary>Creates a pool for parts of the same size, each of which may use several buffers.</summary>
    internal BufferPool CreatePoolForAnySize(long partSize) =>
        new(BufferPlan.For(partSize, options, probe?.LargestBuffer ?? BufferPlan.LargestBuffer), probe);

    /// <summary>Notifies the probe of a test that the transfer has reached a step.</summary>
    internal void Reached(TransferStep step) => probe?.Reached(step);

    /// <summary>Notifies the probe of a test that the names in a folder have been flushed.</summary>
    internal void FolderFlushed(string folder) => probe?.FolderFlushed(folder);

    /// <summary>Determines whether a step that failed may be retried, and waits for the retry delay if so.</summary>
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

    /// <summary>Reports that the transfer, which consists of one file, is finished.</summary>
    /// <returns>The given result.</returns>
    internal OssTransferResult Finish(OssTransferResult result)
    {
        Progress.SetTotal(result.Length, files: 1);
        Progress.FileEnded(failed: false);
        Progress.End();
        return result;
    }

    /// <summary>Begins the span of a stream, to which all calls of the transfer belong.</summary>
    internal void BeginStream(string name, string bucket, string key)
    {
        if (Telemetry.Source.HasListeners())
        {
            _stream = TransferObservation.BeginStream(name, bucket, key);
            Scope.Parent = _stream.Context;
        }
    }

    /// <summary>Ends the span of a stream.</summary>
    /// <param name="failure">The failure of the stream; null for none.</param>
    internal void EndStream(Exception? failure)
    {
        if (failure is not null)
        {
            _stream.Fail(failure);
        }

        _stream.Dispose();
        _stream = default;
    }

    /// <summary>
    /// Creates the context for one file of a directory transfer. The new context shares everything with this one except the progress.
    /// </summary>
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
