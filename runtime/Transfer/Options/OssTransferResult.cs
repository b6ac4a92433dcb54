namespace OssGen;

/// <summary>The result of transferring one object.</summary>
public sealed record OssTransferResult
{
    private readonly string? _eTag;

    /// <summary>The length of the object in bytes or, when a range was downloaded, the length of the range.</summary>
    public long Length { get; init; }

    /// <summary>The object's entity tag, including its quotes; null when OSS returned no entity tag.</summary>
    public string? ETag
    {
        get => _eTag;
        init => _eTag = value is { Length: 0 } ? null : value;
    }

    /// <summary>
    /// The verified CRC-64 (ECMA-182) of the object; null when nothing was compared. Nothing is compared for a range, for content that OSS
    /// processes or compresses, for an object that OSS stores without a CRC-64 (some old objects, and copies of them), and when
    /// verification is off.
    /// </summary>
    public ulong? Crc64 { get; init; }

    /// <summary>
    /// Whether the transferred bytes were verified against the CRC-64 reported by OSS. If true, <see cref="Crc64"/> isn't null.
    /// </summary>
    public bool Verified => Crc64 is not null;

    /// <summary>The ID of the version that was written or read; null in a bucket without versioning.</summary>
    public string? VersionId { get; init; }

    /// <summary>The number of parts in which the object was transferred; 1 when a single call transferred it.</summary>
    public int Parts { get; init; }

    /// <summary>The number of parts that an earlier run had finished, and that weren't transferred again.</summary>
    public int ResumedParts { get; init; }

    /// <summary>
    /// The reason why the transfer started over although a checkpoint exists, such as a changed source; null if the transfer didn't start
    /// over.
    /// </summary>
    public string? RestartReason { get; init; }

    /// <summary>
    /// Whether nothing was transferred because the target exists and <see cref="OssDownloadOptions.ExistingFile"/> is
    /// <see cref="OssExistingFile.Skip"/>. All other properties are then empty.
    /// </summary>
    public bool Skipped { get; init; }

    /// <summary>The body of the response of the callback server if the upload requested a callback; null otherwise.</summary>
    public string? CallbackBody { get; init; }

    /// <summary>The status and headers of the response that completed the transfer.</summary>
    public OssResponse Response { get; init; } = OssResponse.None;
}
