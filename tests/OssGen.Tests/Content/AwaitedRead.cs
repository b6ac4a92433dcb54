using System.Threading.Tasks.Sources;

namespace OssGen.Tests.Content;

/// <summary>
/// A read of a stream that tells when its caller awaits it, which is after the caller has set its own time limit for it.
/// </summary>
internal sealed class AwaitedRead : IValueTaskSource<int>
{
    private readonly Action _awaited;
    private ManualResetValueTaskSourceCore<int> _source = new() { RunContinuationsAsynchronously = true };
    private int _ended;

    internal AwaitedRead(Action awaited, CancellationToken cancellationToken)
    {
        _awaited = awaited;
        cancellationToken.Register(() => Cancel(cancellationToken));
    }

    internal ValueTask<int> Task => new(this, _source.Version);

    /// <summary>Ends the read with a count of bytes, unless it was cancelled.</summary>
    internal void Complete(int count)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _source.SetResult(count);
        }
    }

    public int GetResult(short token) => _source.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _source.OnCompleted(continuation, state, token, flags);
        _awaited();
    }

    private void Cancel(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _source.SetException(new OperationCanceledException(cancellationToken));
        }
    }
}
