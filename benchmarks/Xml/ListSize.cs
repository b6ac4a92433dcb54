namespace OssGen.Benchmarks.Xml;

/// <summary>The bytes that a decoded page holds: its objects, strings and list, shared strings not counted.</summary>
internal static class ListSize
{
    private const int ObjectHeader = 16;
    private const int Reference = 8;

    internal static long Of(ListedPage page)
    {
        var total = ObjectHeader + (6L * Reference) + Reference + Reference + Text(page.Name) + Text(page.Prefix) + Text(page.Marker) + Text(page.Delimiter) + Text(page.NextMarker)
            + ObjectHeader + ObjectHeader + (Reference * (2L + page.Contents.Count));
        foreach (var item in page.Contents)
        {
            // Key, ETag, Type, StorageClass, Owner; LastModified with its flag; Size with its flag.
            total += ObjectHeader + (5 * Reference) + 24 + 16 + Text(item.Key) + Text(item.ETag)
                + ObjectHeader + (2 * Reference) + Text(item.Owner?.Id) + Text(item.Owner?.DisplayName);
        }

        return total;
    }

    private static long Text(string? text) => string.IsNullOrEmpty(text) ? 0 : (22 + (2L * text.Length) + 7) / 8 * 8;
}
