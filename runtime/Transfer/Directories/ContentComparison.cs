using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Directories;

/// <summary>Whether a file and an object of equal size hold the same bytes.</summary>
internal static class ContentComparison
{
    /// <summary>Compares CRC-64s. An object that has none, or is gone, counts as different.</summary>
    internal static async ValueTask<bool> AreEqualAsync(TransferJob job, string bucket, string key, string path, CancellationToken cancellationToken)
    {
        try
        {
            var head = await job.Client.SendAsync(new HeadObjectRequest { Bucket = bucket, Key = key, Scope = job.Scope }, cancellationToken).ConfigureAwait(false);
            return head.Crc64 is { } expected
                && head.ContentLength == new FileInfo(path).Length
                && await PartMatch.CrcAsync(OssContent.FromFile(path), cancellationToken).ConfigureAwait(false) == expected;
        }
        catch (OssServiceException error) when (error.Status == 404)
        {
            return false;
        }
    }
}
