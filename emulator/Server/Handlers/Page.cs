namespace OssGen.Emulator.Handlers;

/// <summary>Divides ordered lists into pages.</summary>
internal static class Page
{
    /// <summary>Returns the page with the first items, up to the given number.</summary>
    /// <param name="left">The items that are left. Of these, one more than the page has is read, which tells whether more follow.</param>
    /// <param name="limit">The maximum number of items of the page, at least 1.</param>
    public static Page<T> Cut<T>(IEnumerable<T> left, int limit)
    {
        var items = left.Take(limit + 1).ToList();
        return items.Count <= limit ? new(items, IsTruncated: false) : new(items[..limit], IsTruncated: true);
    }
}
