using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OssGen;

/// <summary>What all parts of all files of one public call share: the budget of attempts, the slots, the rate, the progress.</summary>
internal sealed class TransferJob : IDisposable
{
    internal TransferJob(OssClient client, OssTransferOptions options, IRateLimit? rate, IProgress<TransferProgress>? progress)
    {
        var settings = client.SettingsOrNull;
        Client = client;
        Options = options;
        Rate = rate;
        TimeProvider = settings?.TimeProvider ?? TimeProvider.System;
        Host = settings?.Endpoint.Host ?? "";
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

    /// <summary>One for each part that may be under way. A part takes its buffer first, in the order of parts, then a slot: otherwise later parts could starve the next one.</summary>
    internal SemaphoreSlim Slots { get; }

    /// <summary>Bounds what is received; what is sent is bounded by the scope.</summary>
    internal IRateLimit? Rate { get; }

    internal ProgressTracker Progress { get; }

    internal TimeProvider TimeProvider { get; }

    /// <summary>Host of the client's endpoint: what a checkpoint is bound to.</summary>
    internal string Host { get; }

    internal bool VerifiesDownloads { get; }

    internal ILogger Logger { get; }

    public void Dispose() => Slots.Dispose();

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
