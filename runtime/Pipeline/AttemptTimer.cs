namespace OssGen.Pipeline;

/// <summary>Specifies the operation that an attempt is waiting for.</summary>
internal enum WaitPhase
{
    Headers,
    SendingBody,
    ReadingBody,
    ReadingDocument,
}

/// <summary>
/// Cancels one attempt when the caller's token is cancelled or a timeout expires. Timeouts run only while the attempt waits for the
/// network. The instance is reused for other attempts if its token source can be reset.
/// </summary>
internal sealed class AttemptTimer(TimeProvider timeProvider) : IDisposable
{
    private static readonly Action<object?> CancelByCaller = static state => ((AttemptTimer)state!)._source.Cancel();

    private readonly CancellationTokenSource _source = new(Timeout.InfiniteTimeSpan, timeProvider);
    private CancellationTokenRegistration _caller;
    private TimeSpan _documentLimit = Timeout.InfiniteTimeSpan;
    private long _documentBegan;

    /// <summary>The token that is cancelled when the caller's token is cancelled or a timeout expires.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>The operation that the attempt last waited for.</summary>
    internal WaitPhase Phase { get; private set; }

    internal void Link(CancellationToken caller) => _caller = caller.UnsafeRegister(CancelByCaller, this);

    internal void Unlink() => _caller.Dispose();

    internal void Arm(WaitPhase phase, TimeSpan limit)
    {
        if (_source.IsCancellationRequested)
        {
            // The failure names the timeout that expired first, whatever the attempt does before it notices.
            return;
        }

        Phase = phase;
        _source.CancelAfter(limit);
    }

    /// <summary>Cancels the remaining work of the attempt. The timer can't be reused after that.</summary>
    internal void Cancel() => _source.Cancel();

    /// <summary>Starts the timeout for reading an entire document. It applies until the end of the attempt.</summary>
    internal void BeginDocument(TimeSpan limit)
    {
        _documentLimit = limit;
        _documentBegan = timeProvider.GetTimestamp();
    }

    /// <summary>Arms the timeout that expires first: the idle timeout or the timeout for the entire document.</summary>
    internal void ArmReading(TimeSpan idle)
    {
        if (_documentLimit == Timeout.InfiniteTimeSpan)
        {
            Arm(WaitPhase.ReadingBody, idle);
            return;
        }

        var rest = _documentLimit - timeProvider.GetElapsedTime(_documentBegan);
        if (idle != Timeout.InfiniteTimeSpan && idle < rest)
        {
            Arm(WaitPhase.ReadingBody, idle);
        }
        else
        {
            Arm(WaitPhase.ReadingDocument, rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        }
    }

    internal void Disarm() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>Prepares the timer for another attempt. Returns false if the timer can't be reused.</summary>
    internal bool TryReset()
    {
        _caller.Dispose();
        _caller = default;
        _documentLimit = Timeout.InfiniteTimeSpan;
        return _source.TryReset();
    }

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
