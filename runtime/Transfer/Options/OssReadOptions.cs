namespace OssGen;

/// <summary>How an object is read as a stream.</summary>
public sealed record OssReadOptions
{
    /// <summary>
    /// How many parts at most are fetched ahead of a sequential reader; null (the default) for
    /// <see cref="OssTransferOptions.Parallelism"/>, 0 for none. After a seek nothing is fetched ahead until reading is sequential again.
    /// </summary>
    public int? ReadAheadParts { get; init; }
}
