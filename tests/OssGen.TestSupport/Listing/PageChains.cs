namespace OssGen.TestSupport.Listing;

/// <summary>
/// The pages of a listing, and how long the longest chain of them is of which each begins where the one before it ended. Several threads
/// may add pages.
/// </summary>
internal sealed class PageChains
{
    private readonly Dictionary<string, int> _lengths = [];
    private readonly Lock _lock = new();
    private int _pages;
    private int _longest;

    internal int Pages
    {
        get
        {
            lock (_lock)
            {
                return _pages;
            }
        }
    }

    internal int Longest
    {
        get
        {
            lock (_lock)
            {
                return _longest;
            }
        }
    }

    /// <summary>Adds a page.</summary>
    /// <param name="after">The key after which it begins; empty for the first page.</param>
    /// <param name="last">Its last key; null if it has none.</param>
    internal void Add(string after, string? last)
    {
        lock (_lock)
        {
            var length = _lengths.GetValueOrDefault(after) + 1;
            _pages++;
            _longest = Math.Max(_longest, length);
            if (last is not null)
            {
                _lengths[last] = length;
            }
        }
    }
}
