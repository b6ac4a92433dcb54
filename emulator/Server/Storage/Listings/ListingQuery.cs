namespace OssGen.Emulator.Storage.Listings;

/// <summary>The parameters of a listing. A listing is ordered by the UTF-8 bytes of the keys.</summary>
/// <param name="Prefix">The prefix of the keys to list.</param>
/// <param name="Delimiter">The delimiter: keys that contain it after the prefix are grouped. Empty for no groups.</param>
/// <param name="Marker">The key or group after which the listing starts; empty for the beginning.</param>
/// <param name="Limit">The maximum number of entries per page, at least 1.</param>
internal sealed record ListingQuery(string Prefix, string Delimiter, string Marker, int Limit)
{
    /// <summary>
    /// The ID after which the listing of the marker's own key starts, or an empty string to skip that key. Listings of uploads and versions
    /// use it.
    /// </summary>
    public string IdMarker { get; init; } = "";
}
