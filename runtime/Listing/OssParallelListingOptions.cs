namespace OssGen;

/// <summary>Options for a parallel listing of objects.</summary>
public sealed record OssParallelListingOptions
{
    /// <summary>The maximum number of requests under way at the same time, from 1 to 1,000. The default is 32.</summary>
    /// <remarks>
    /// Up to twice as many pages are kept in memory, or four times as many if <see cref="InKeyOrder"/> is true. A page of 1,000 objects
    /// takes about 300 KB.
    /// </remarks>
    public int MaxConcurrency { get; init; } = 32;

    /// <summary>
    /// Whether the objects are returned in the order of their keys, compared as UTF-8 bytes. The default is false, which returns each page
    /// as soon as it was received.
    /// </summary>
    public bool InKeyOrder { get; init; }

    /// <summary>
    /// The number of pages that are requested one after another, each when it is needed, before keys are divided into ranges. The default
    /// is 0, which divides them as soon as the first page was received.
    /// </summary>
    /// <remarks>
    /// A list of few pages takes up to four more requests if keys are divided. Set this property if most of your lists are short, or if
    /// the enumeration is often left after a few pages.
    /// </remarks>
    public int SequentialPages { get; init; }

    /// <summary>
    /// The checkpoint of an earlier listing of the same bucket and prefix, as returned by <see cref="OssParallelListing.GetCheckpoint"/>.
    /// Only the objects that it still lacks are listed. The default is null, which lists all objects.
    /// </summary>
    public string? Checkpoint { get; init; }
}
