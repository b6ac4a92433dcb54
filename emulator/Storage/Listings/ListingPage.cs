namespace OssGen.Emulator.Storage.Listings;

/// <summary>A page of a listing.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items that aren't in a group, in order.</param>
/// <param name="Groups">The groups, in order.</param>
/// <param name="Last">The key or group that the page ends with; empty on an empty page.</param>
/// <param name="IsTruncated">Whether more follow.</param>
internal sealed record ListingPage<T>(IReadOnlyList<T> Items, IReadOnlyList<string> Groups, string Last, bool IsTruncated);
