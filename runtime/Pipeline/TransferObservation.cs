using System.Diagnostics;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>The span of one transfer, whose calls are its children. It has no effect without a listener.</summary>
internal readonly struct TransferObservation : IDisposable
{
    private readonly Activity? _activity;

    private TransferObservation(Activity? activity) => _activity = activity;

    /// <summary>The parent of the spans of calls that a stream makes; the default without a listener.</summary>
    internal ActivityContext Context => _activity?.Context ?? default;

    /// <summary>Runs a transfer in a span.</summary>
    /// <param name="name">The name of the span.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the object; null for several objects.</param>
    /// <param name="transfer">Transfers the objects.</param>
    internal static Task<TResult> RunAsync<TResult>(string name, string bucket, string? key, Func<Task<TResult>> transfer) =>
        Telemetry.Source.HasListeners() ? TraceAsync(name, bucket, key, transfer) : transfer();

    /// <summary>
    /// Begins the span of a stream, which ends with the stream. It doesn't become the current span, because the caller's other work between
    /// the stream's calls doesn't belong to it.
    /// </summary>
    internal static TransferObservation BeginStream(string name, string bucket, string key)
    {
        var current = Activity.Current;
        var observation = Begin(name, bucket, key);
        Activity.Current = current;
        return observation;
    }

    internal void Fail(Exception failure)
    {
        if (_activity is not null)
        {
            Telemetry.Fail(_activity, failure);
        }
    }

    /// <summary>Ends the span. If it isn't the current one, that stays the current one.</summary>
    public void Dispose()
    {
        if (_activity is null)
        {
            return;
        }

        var current = Activity.Current;
        _activity.Dispose();
        if (current != _activity)
        {
            Activity.Current = current;
        }
    }

    private static TransferObservation Begin(string name, string bucket, string? key)
    {
        var activity = Telemetry.Source.StartActivity(name);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("oss.bucket", PrintableText.Escape(bucket));
            activity.SetTag("oss.key", key is null ? null : PrintableText.Escape(key));
        }

        return new TransferObservation(activity);
    }

    private static async Task<TResult> TraceAsync<TResult>(string name, string bucket, string? key, Func<Task<TResult>> transfer)
    {
        using var observation = Begin(name, bucket, key);
        try
        {
            return await transfer().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            observation.Fail(failure);
            throw;
        }
    }
}
