namespace OssGen.Limits;

/// <summary>
/// The retries shared by the calls of one operation. Without this limit, an operation of a thousand calls would send three thousand
/// requests to a server that is down. Each successful call adds one retry, up to the limit. The class is thread-safe.
/// </summary>
internal sealed class SharedRetries
{
    private readonly int _bound;
    private int _left;

    internal SharedRetries(int bound)
    {
        _bound = bound;
        _left = bound;
    }

    /// <summary>The number of remaining retries.</summary>
    internal int Left => Volatile.Read(ref _left);

    /// <summary>Takes one retry. Returns false if none is left.</summary>
    internal bool TryTake()
    {
        for (var left = Left; left > 0; left = Left)
        {
            if (Interlocked.CompareExchange(ref _left, left - 1, left) == left)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds one retry after a call has succeeded, up to the limit.</summary>
    internal void GiveBack()
    {
        for (var left = Left; left < _bound; left = Left)
        {
            if (Interlocked.CompareExchange(ref _left, left + 1, left) == left)
            {
                return;
            }
        }
    }
}
