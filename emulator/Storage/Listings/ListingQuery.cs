namespace OssGen.Emulator.Storage.Listings;

/// <summary>What a listing asks for. Its order is that of UTF-8 bytes.</summary>
/// <param name="Prefix">Only keys that start with this.</param>
/// <param name="Delimiter">Keys that hold this after the prefix are grouped; empty for no groups.</param>
/// <param name="Marker">Only keys and groups after this one; empty for all.</param>
/// <param name="Limit">The most entries of a page, at least 1.</param>
internal sealed record ListingQuery(string Prefix, string Delimiter, string Marker, int Limit)
{
    /// <summary>Of the marker's own key, only items after this id; empty for none. Listings of uploads and of versions have it.</summary>
    public string IdMarker { get; init; } = "";
}
