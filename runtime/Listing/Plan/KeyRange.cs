namespace OssGen.Listing.Plan;

/// <summary>
/// A range of keys that is read page by page: those after <see cref="Cursor"/>, up to and including <see cref="Until"/>. Ranges of a
/// listing never overlap.
/// </summary>
internal sealed class KeyRange
{
    /// <summary>The key up to which the range was handed out to the caller; null for its beginning.</summary>
    internal string? Delivered { get; set; }

    /// <summary>The key up to which the range was read; null for its beginning.</summary>
    internal string? Cursor { get; set; }

    /// <summary>The last key of the range, whether or not such an object exists; null if the range has no end.</summary>
    internal string? Until { get; set; }

    /// <summary>Whether the next page was requested.</summary>
    internal bool IsRequested { get; set; }

    /// <summary>Whether the range was read to its end.</summary>
    internal bool IsRead { get; set; }

    /// <summary>The number of pages that were read of it.</summary>
    internal int PagesRead { get; set; }

    /// <summary>The number of pages that were read of it and wait for the caller.</summary>
    internal int PagesWaiting { get; set; }

    /// <summary>An estimate of the number of keys that are still to be read.</summary>
    internal double KeysLeft { get; set; }

    /// <summary>How often in a row a range that was split off this one turned out to have hardly any keys.</summary>
    internal int PoorSplits { get; set; }

    /// <summary>Whether <see cref="Cursor"/> is a key that was read, not one at which a range was split.</summary>
    internal bool HasKeys { get; set; }

    /// <summary>Whether the range was split off another one because that seemed to have many keys.</summary>
    internal bool IsSplitOff { get; set; }

    /// <summary>Whether it was split off at the end of the fixed part of keys, so that nothing is known of it.</summary>
    internal bool IsBeyondFixedPart { get; set; }

    /// <summary>The page that tells how dense the keys are; null if no page was read.</summary>
    internal KeySample? Sample { get; set; }
}

/// <summary>A page's first and last key, and the number of its keys.</summary>
internal sealed record KeySample(string First, string Last, int Count);
