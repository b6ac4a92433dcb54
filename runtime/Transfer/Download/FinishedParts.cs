using Microsoft.Win32.SafeHandles;
using OssGen.Download;
using OssGen.Encryption;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Download;

/// <summary>Looks at what an earlier run left on disk, which may lack what was written last when the machine went down.</summary>
internal static class FinishedParts
{
    /// <summary>Reads each part again that was noted as finished.</summary>
    /// <param name="file">The file that holds them.</param>
    /// <param name="noted">The parts and the sums they had.</param>
    /// <param name="plan">Where they lie.</param>
    /// <param name="key">Where the file holds them decrypted, what they were decrypted with: their sums are of what OSS stores.</param>
    /// <param name="start">Position in the object of the first byte wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sums of those that are whole.</returns>
    internal static async ValueTask<PartSums> VerifyAsync(SafeFileHandle file, IReadOnlyList<DownloadedPart> noted, PartPlan plan, ContentKey? key, long start, CancellationToken cancellationToken)
    {
        var sums = new PartSums(plan);
        using var cipher = key?.CreateCipher();
        foreach (var part in noted)
        {
            var range = plan[part.Index];
            var found = await FileChunks.Crc64Async(file, range.Offset, range.Length, cipher is null ? null : (position, bytes) => cipher.Apply(start + position, bytes), cancellationToken).ConfigureAwait(false);
            sums[part.Index] = found == part.Crc64 ? found : null;
        }

        return sums;
    }
}
