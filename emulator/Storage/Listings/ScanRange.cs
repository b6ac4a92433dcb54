namespace OssGen.Emulator.Storage.Listings;

/// <summary>A range of keys to read in order.</summary>
/// <param name="From">The first key.</param>
/// <param name="AfterId">Of that key, only items after this id; "" for all of them, null for none.</param>
/// <param name="Before">The key to stop before, or null for no end.</param>
internal sealed record ScanRange(byte[] From, string? AfterId, byte[]? Before)
{
    /// <summary>As <see cref="Before"/> in a statement: no key reaches an end of 0xFF bytes.</summary>
    public byte[] End => Before ?? [0xFF];
}
