namespace OssGen.Listing.Plan;

/// <summary>
/// A range of keys that is read page by page: those after <see cref="Cursor"/>, up to and including <see cref="Until"/>. Ranges of a
/// listing never overlap.
/// </summary>
/// <param name="after">The key before the range; null for the first key of the listing.</param>
/// <param name="until">The last key of the range, whether or not such an object exists; null for the last key of the listing.</param>
internal sealed class KeyRange(string? after, string? until)
{
    /// <summary>The key up to which the caller has received the range.</summary>
    internal string? Delivered { get; set; } = after;

    /// <summary>The key up to which the range was read.</summary>
    internal string? Cursor { get; set; } = after;

    /// <summary>The last key of the range, whether or not such an object exists; null for the last key of the listing.</summary>
    internal string? Until { get; set; } = until;

    /// <summary>The pages that were read and wait for the caller.</summary>
    internal Queue<IReadOnlyList<ObjectEntry>> Pages { get; } = new();

    /// <summary>Whether the caller has a page of the range and hasn't asked for the next one.</summary>
    internal bool IsDelivering { get; set; }

    /// <summary>Whether the next page was requested.</summary>
    internal bool IsRequested { get; set; }

    /// <summary>Whether the range was read to its end.</summary>
    internal bool IsRead { get; set; }

    /// <summary>The number of pages that were read of it.</summary>
    internal int PagesRead { get; set; }

    /// <summary>An estimate of the number of keys that are still to be read.</summary>
    internal double KeysLeft { get; set; }

    /// <summary>The page that tells how dense the keys are; null if none was read.</summary>
    internal KeySample? Sample { get; set; }

    /// <summary>Whether <see cref="Cursor"/> is a key that was read, not one at which a range was split.</summary>
    internal bool HasKeys { get; set; }

    /// <summary>How often in a row a range that was split off this one turned out to have hardly any keys.</summary>
    internal int PoorSplits { get; set; }

    /// <summary>How many pages in a row were full although the range was expected to have no more keys.</summary>
    internal int UnexpectedPages { get; set; }

    /// <summary>How the range was split off another one; null if it wasn't.</summary>
    internal SplitKind? SplitOff { get; set; }

    /// <summary>Discards the pages that wait for the caller, so that the range is read again after the keys that the caller has.</summary>
    internal void GiveBack()
    {
        KeysLeft += Pages.Sum(static page => page.Count);
        Pages.Clear();
        Cursor = Delivered;
        HasKeys = false;
        Sample = null;
        IsRead = false;
    }
}

/// <summary>How a range is split.</summary>
internal enum SplitKind
{
    /// <summary>By an estimate of where keys are.</summary>
    Estimate,

    /// <summary>At the end of the fixed part of keys, such as a folder's name. Nothing is known of the keys beyond it.</summary>
    FixedPart,
}

/// <summary>A page's first and last key, and the number of its keys.</summary>
internal sealed record KeySample(string First, string Last, int Count);
