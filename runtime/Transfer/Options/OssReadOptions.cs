namespace OssGen;

/// <summary>Options for reading an object as a stream.</summary>
public sealed record OssReadOptions
{
    /// <summary>
    /// The maximum number of parts fetched ahead of a sequential reader; null (the default) for
    /// <see cref="OssTransferOptions.Parallelism"/>, 0 for no read-ahead. After a seek, nothing is fetched ahead until reading is
    /// sequential again.
    /// </summary>
    public int? ReadAheadParts { get; init; }
}
