namespace OssGen.Limits;

/// <summary>
/// The retries that the calls of one operation share, so that an operation of a thousand calls doesn't send three thousand requests to a
/// server that is down. Each success returns one retry, up to the limit. It is safe for concurrent use.
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

    /// <summary>The number of retries that are left.</summary>
    internal int Left => Volatile.Read(ref _left);

    /// <summary>Takes one retry; returns false if none is left.</summary>
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

    /// <summary>Returns one retry after a call has succeeded.</summary>
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
