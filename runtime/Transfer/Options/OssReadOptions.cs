namespace OssGen;

/// <summary>Options for reading an object as a stream.</summary>
public sealed record OssReadOptions
{
    /// <summary>
    /// The maximum number of parts that are fetched ahead of a sequential reader. A value of 0 disables read-ahead. The default is null,
    /// which selects the value of <see cref="OssTransferOptions.Parallelism"/>.
    /// </summary>
    /// <remarks>After a seek, nothing is fetched ahead until reading is sequential again.</remarks>
    public int? ReadAheadParts { get; init; }
}
