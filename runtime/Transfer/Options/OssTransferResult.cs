namespace OssGen;

/// <summary>The result of transferring one object.</summary>
public sealed record OssTransferResult
{
    private readonly string? _eTag;

    /// <summary>The length in bytes of the object or, for a download of a range, of that range.</summary>
    public long Length { get; init; }

    /// <summary>The object's entity tag, including its quotes; null when OSS returned none.</summary>
    public string? ETag
    {
        get => _eTag;
        init => _eTag = value is { Length: 0 } ? null : value;
    }

    /// <summary>
    /// The CRC-64 (ECMA-182) of the object, which was equal on both sides; null when nothing was compared: for a range, for content that
    /// OSS processes or compresses, for an object whose CRC-64 OSS doesn't know (some old objects, and copies of them), and when
    /// verification is off.
    /// </summary>
    public ulong? Crc64 { get; init; }

    /// <summary>
    /// Whether the transferred bytes were verified against the CRC-64 that OSS has; <see cref="Crc64"/> is then not null.
    /// </summary>
    public bool Verified => Crc64 is not null;

    /// <summary>The ID of the version that was written or read; null in a bucket without versioning.</summary>
    public string? VersionId { get; init; }

    /// <summary>The number of parts in which the object was transferred; 1 when a single call transferred it.</summary>
    public int Parts { get; init; }

    /// <summary>The number of parts that an earlier run had finished and that weren't transferred again.</summary>
    public int ResumedParts { get; init; }

    /// <summary>
    /// The reason why an existing checkpoint couldn't be used, such as a changed source, so that the transfer started over; null if it
    /// didn't.
    /// </summary>
    public string? RestartReason { get; init; }

    /// <summary>
    /// Whether nothing was transferred because the target exists and <see cref="OssDownloadOptions.ExistingFile"/> is
    /// <see cref="OssExistingFile.Skip"/>; all other members are then empty.
    /// </summary>
    public bool Skipped { get; init; }

    /// <summary>The body of the callback server's reply, when an upload requested a callback; null otherwise.</summary>
    public string? CallbackBody { get; init; }

    /// <summary>Details of the reply that completed the transfer.</summary>
    public OssResponse Response { get; init; } = OssResponse.None;
}
