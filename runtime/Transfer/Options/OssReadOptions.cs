namespace OssGen;

/// <summary>How an object is read as a stream.</summary>
public sealed record OssReadOptions
{
    /// <summary>
    /// The most pieces that are fetched ahead of a reader who goes straight on; null (the default) for
    /// <see cref="OssTransferOptions.Parallelism"/>, 0 for none. A reader who jumps about has nothing fetched ahead until he goes straight
    /// on again.
    /// </summary>
    public int? ReadAhead { get; init; }
}
