namespace OssGen;

/// <summary>The outcome of the transfer of one object.</summary>
public sealed record OssTransferResult
{
    /// <summary>Bytes in the object.</summary>
    public long Length { get; init; }

    /// <summary>The object's entity tag, quotes included; null where OSS told none.</summary>
    public string? ETag { get; init; }

    /// <summary>
    /// CRC-64 (ECMA-182) of the object, compared and equal on both sides; null when nothing was compared: for a range, for what OSS
    /// processes or compresses, for an object whose CRC-64 OSS doesn't know (some old ones, and copies of them), and with checks off.
    /// </summary>
    public ulong? Crc64 { get; init; }

    /// <summary>Whether the bytes were compared by CRC-64 with what OSS has: <see cref="Crc64"/> is then not null.</summary>
    public bool Verified => Crc64 is not null;

    /// <summary>The version that was written or read; null in a bucket without versioning.</summary>
    public string? VersionId { get; init; }

    /// <summary>Parts the object moved in; 1 when it moved in a single call.</summary>
    public int Parts { get; init; }

    /// <summary>Parts that an earlier run had finished and that didn't move again.</summary>
    public int ResumedParts { get; init; }

    /// <summary>
    /// Why a checkpoint that was there couldn't be gone on from, such as a changed source, so that everything moved again; null when that
    /// wasn't so.
    /// </summary>
    public string? RestartReason { get; init; }

    /// <summary>
    /// Whether nothing moved because the target exists and the overwrite rule says to leave it; all other members are empty then.
    /// </summary>
    public bool Skipped { get; init; }

    /// <summary>What the callback server answered, where an upload asked for a callback.</summary>
    public string? CallbackBody { get; init; }

    /// <summary>Facts of the reply that ended the transfer.</summary>
    public OssResponse Response { get; init; } = OssResponse.None;
}
