using System.Collections.Concurrent;

namespace OssGen.Transfer.Tests.Emulator;

/// <summary>A client that notes the requests it sends.</summary>
internal sealed class RecordingClient(OssClient inner) : OssClient
{
    /// <summary>The requests so far.</summary>
    internal ConcurrentQueue<object> Requests { get; } = new();

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        Requests.Enqueue(request);
        return inner.SendAsync(request, cancellationToken);
    }
}
