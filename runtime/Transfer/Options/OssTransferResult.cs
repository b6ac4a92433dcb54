namespace OssGen;

/// <summary>The result of transferring one object.</summary>
public sealed record OssTransferResult
{
    private readonly string? _eTag;

    /// <summary>The length of the object in bytes or, if a range was downloaded, the length of the range.</summary>
    public long Length { get; init; }

    /// <summary>The object's entity tag (ETag), including its quotes, or null if OSS returned no ETag.</summary>
    public string? ETag
    {
        get => _eTag;
        init => _eTag = value is { Length: 0 } ? null : value;
    }

    /// <summary>The verified CRC-64 (ECMA-182) of the object, or null if no CRC-64 was compared.</summary>
    /// <remarks>
    /// No CRC-64 is compared for a range, for content that OSS processes or compresses, for an object that OSS stores without a CRC-64
    /// (some old objects, and copies of them), and when verification is off.
    /// </remarks>
    public ulong? Crc64 { get; init; }

    /// <summary>
    /// Whether the transferred bytes were verified against the CRC-64 reported by OSS. If true, <see cref="Crc64"/> isn't null.
    /// </summary>
    public bool Verified => Crc64 is not null;

    /// <summary>The ID of the version that was written or read, or null in a bucket without versioning.</summary>
    public string? VersionId { get; init; }

    /// <summary>The number of parts in which the object was transferred. The value is 1 if a single call transferred the object.</summary>
    public int Parts { get; init; }

    /// <summary>The number of parts that an earlier run of the transfer had already finished.</summary>
    public int ResumedParts { get; init; }

    /// <summary>
    /// The reason why the transfer started over although a checkpoint exists, such as a changed source. The value is null if the transfer
    /// didn't start over.
    /// </summary>
    public string? RestartReason { get; init; }

    /// <summary>
    /// Whether the transfer was skipped because the target exists and <see cref="OssDownloadOptions.ExistingFile"/> is
    /// <see cref="OssExistingFile.Skip"/>. If true, all other properties have their default values.
    /// </summary>
    public bool Skipped { get; init; }

    /// <summary>The response body of the callback server if the upload requested a callback, or null otherwise.</summary>
    public string? CallbackBody { get; init; }

    /// <summary>The status and headers of the response that completed the transfer.</summary>
    public OssResponse Response { get; init; } = OssResponse.None;
}
