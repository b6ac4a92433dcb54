namespace OssGen.Emulator.Tests.Process;

/// <summary>
/// What the server answered for, and so what it may hold after it was killed. A write without an answer may have taken effect or not;
/// of two that overlapped, either may be the last; one that was answered before another was sent is over once that one is answered.
/// </summary>
internal sealed class AcknowledgedState
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<WriteAttempt>> _histories = new(StringComparer.Ordinal);
    private long _clock;

    /// <summary>Every key that was ever written to.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (_gate)
            {
                return [.. _histories.Keys];
            }
        }
    }

    /// <summary>Notes a write before it is sent.</summary>
    public WriteAttempt Begin(string key, ObjectContent? outcome)
    {
        lock (_gate)
        {
            if (!_histories.TryGetValue(key, out var history))
            {
                _histories[key] = history = [Settled(null)];
            }

            var attempt = new WriteAttempt(outcome, ++_clock);
            history.Add(attempt);
            return attempt;
        }
    }

    public void Acknowledge(WriteAttempt attempt)
    {
        lock (_gate)
        {
            attempt.Acknowledged = ++_clock;
        }
    }

    /// <summary>What the last write left, for a key that has a single writer.</summary>
    public ObjectContent? Latest(string key)
    {
        lock (_gate)
        {
            return _histories.GetValueOrDefault(key)?[^1].Outcome;
        }
    }

    /// <summary>Whatever the key may hold; null stands for nothing.</summary>
    public IReadOnlyList<ObjectContent?> Possible(string key)
    {
        lock (_gate)
        {
            var history = _histories[key];
            return [
                .. history.Where(attempt => !history.Exists(later => later.IsAcknowledged && later.Started > attempt.Acknowledged))
                    .Select(attempt => attempt.Outcome),
            ];
        }
    }

    /// <summary>Ends the doubt about a key: what was found is what must be there from now on.</summary>
    public void Settle(string key, ObjectContent? found)
    {
        lock (_gate)
        {
            _histories[key] = [Settled(found)];
        }
    }

    private WriteAttempt Settled(ObjectContent? content) => new(content, ++_clock) { Acknowledged = _clock };
}
