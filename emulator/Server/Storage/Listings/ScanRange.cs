namespace OssGen.Emulator.Storage.Listings;

/// <summary>A range of keys that is scanned in order.</summary>
/// <param name="From">The first key of the range.</param>
/// <param name="AfterId">The ID after which items of the first key are read; empty for all its items, null for none.</param>
/// <param name="Before">The key before which the range ends; null for no end.</param>
internal sealed record ScanRange(byte[] From, string? AfterId, byte[]? Before)
{
    /// <summary>
    /// The value of <see cref="Before"/> for SQL statements. If the range has no end, the value is 0xFF, which is greater than every UTF-8
    /// key.
    /// </summary>
    public byte[] End => Before ?? [0xFF];
}
