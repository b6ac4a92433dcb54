namespace OssGen.Emulator.Handlers;

/// <summary>A page of an ordered list.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="IsTruncated">Whether more items follow.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, bool IsTruncated)
{
    /// <summary>Returns the position of the last item, after which the next page begins; null for the last page.</summary>
    public string? Next(Func<T, string> position) => IsTruncated ? position(Items[^1]) : null;
}
