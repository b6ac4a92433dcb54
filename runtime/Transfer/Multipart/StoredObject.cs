namespace OssGen.Transfer.Multipart;

/// <summary>What OSS says about an object that a multipart upload made.</summary>
internal sealed record StoredObject
{
    internal string? ETag { get; init; }

    /// <summary>CRC-64 that OSS reports; once verified, only one that was compared.</summary>
    internal ulong? Crc64 { get; init; }

    internal string? VersionId { get; init; }

    internal string? CallbackBody { get; init; }

    internal required OssResponse Response { get; init; }

    internal static StoredObject Of(CompleteMultipartUploadResult result) => new()
    {
        ETag = result.ETag ?? result.Response.HeaderList.Find("ETag"),
        Crc64 = result.Crc64,
        VersionId = result.VersionId,
        CallbackBody = result.CallbackBody,
        Response = result.Response,
    };

    internal static StoredObject Of(HeadObjectResult head) => new()
    {
        ETag = head.ETag,
        Crc64 = head.Crc64,
        VersionId = head.VersionId,
        Response = head.Response,
    };

    /// <summary>What the caller is told of it.</summary>
    internal OssTransferResult ToResult(long length, int parts, int resumed) => new()
    {
        Length = length,
        ETag = ETag,
        Crc64 = Crc64,
        VersionId = VersionId,
        Parts = parts,
        ResumedParts = resumed,
        CallbackBody = CallbackBody,
        Response = Response,
    };

    /// <summary>What the caller is told of it.</summary>
    internal OssTransferResult ToResult(PartLedger ledger) => ToResult(ledger.Length(), ledger.Count, ledger.Resumed);
}
