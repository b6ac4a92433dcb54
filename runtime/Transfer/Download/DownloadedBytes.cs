using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>What was downloaded.</summary>
/// <param name="Crc64">CRC-64 of all of it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Parts">Parts it came in.</param>
internal readonly record struct DownloadedBytes(ulong Crc64, long Length, int Parts)
{
    /// <summary>What the caller is told.</summary>
    internal OssTransferResult ToResult(TransferJob job, ObjectFacts facts) => new()
    {
        Length = Length,
        ETag = facts.ETag,
        Crc64 = job.VerifiesDownloads && facts.Crc64 is not null ? Crc64 : null,
        VersionId = facts.VersionId,
        Parts = Parts,
        Response = facts.Response,
    };
}
