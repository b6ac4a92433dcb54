namespace OssGen.Emulator.Storage.Listings;

/// <summary>A page of a listing: its items and groups, the position of the last one, and whether more follow.</summary>
/// <typeparam name="T">The type of the listed items.</typeparam>
/// <param name="Items">The items that don't belong to a group, in order.</param>
/// <param name="Groups">The groups, in order.</param>
/// <param name="Last">The last key or group of the page; empty for an empty page.</param>
/// <param name="IsTruncated">Whether more entries follow.</param>
internal sealed record ListingPage<T>(IReadOnlyList<T> Items, IReadOnlyList<string> Groups, string Last, bool IsTruncated);
