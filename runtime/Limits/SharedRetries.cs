namespace OssGen.Limits;

/// <summary>
/// Further attempts that the calls of one job have in common, so that a job of a thousand calls doesn't try three thousand times against a
/// server that is down. Each success gives one back, never beyond the bound. Safe to use from several threads.
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

    /// <summary>Further attempts that are left.</summary>
    internal int Left => Volatile.Read(ref _left);

    /// <summary>Takes one; false when none is left.</summary>
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

    /// <summary>Gives one back for a piece of work that succeeded.</summary>
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
