namespace OssGen.Emulator.Configurations;

/// <summary>Makes pages of lists that are ordered by id.</summary>
internal static class ConfigurationPage
{
    /// <summary>The first items of those that are left.</summary>
    public static ConfigurationPage<T> Cut<T>(IEnumerable<T> left, int size, Func<T, string> id)
    {
        var items = left.Take(size + 1).ToList();
        return items.Count <= size ? new(items, null) : new(items[..size], id(items[size - 1]));
    }
}
