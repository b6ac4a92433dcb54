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
    /// <remarks>
    /// In key order, the first five pages are requested one after another, each when it is needed: a short list takes no more requests
    /// than pages, and an enumeration that is left early takes few. A listing that continues from a checkpoint begins in the same way.
    /// </remarks>
    public bool InKeyOrder { get; init; }

    /// <summary>
    /// The checkpoint of an earlier listing of the same bucket and prefix, as returned by <see cref="OssParallelListing.GetCheckpoint"/>.
    /// Only the objects that it still lacks are listed. The default is null, which lists all objects.
    /// </summary>
    public string? Checkpoint { get; init; }
}
