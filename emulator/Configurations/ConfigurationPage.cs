namespace OssGen.Emulator.Configurations;

/// <summary>Divides lists that are ordered by ID into pages.</summary>
internal static class ConfigurationPage
{
    /// <summary>Returns a page with the first items, up to the given size, and the ID after which the next page begins.</summary>
    public static ConfigurationPage<T> Cut<T>(IEnumerable<T> left, int size, Func<T, string> id)
    {
        var items = left.Take(size + 1).ToList();
        return items.Count <= size ? new(items, null) : new(items[..size], id(items[size - 1]));
    }
}
