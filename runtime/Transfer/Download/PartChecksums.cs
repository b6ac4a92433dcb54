using Microsoft.Win32.SafeHandles;
using OssGen.Download;
using OssGen.Encryption;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Download;

/// <summary>
/// The CRC-64 of each finished part of a download. Safe to use from several threads when each thread sets different parts.
/// </summary>
internal sealed class PartChecksums(PartPlan plan)
{
    private readonly ulong?[] _sums = new ulong?[plan.Count];

    /// <summary>The CRC-64 of the part at a zero-based index; null until the part is finished.</summary>
    internal ulong? this[int index]
    {
        get => _sums[index];
        set => _sums[index] = value;
    }

    /// <summary>The zero-based index of the first unfinished part; -1 when all parts are finished.</summary>
    internal int FirstMissing => Array.IndexOf(_sums, null);

    /// <summary>The index and CRC-64 of each finished part.</summary>
    internal IReadOnlyList<DownloadedPart> Finished =>
        [.. _sums.Index().Where(static sum => sum.Item is not null).Select(static sum => new DownloadedPart(sum.Index, sum.Item!.Value))];

    /// <summary>The total number of bytes in the finished parts.</summary>
    internal long FinishedBytes => Finished.Sum(part => plan[part.Index].Length);

    /// <summary>
    /// Reads each part that an earlier run recorded as finished, and compares its CRC-64 with the recorded value. Parts that differ are
    /// treated as unfinished, because a crash of the machine may have lost the last writes.
    /// </summary>
    /// <param name="file">The file that holds the parts.</param>
    /// <param name="state">The recorded parts and their checksums.</param>
    /// <param name="key">
    /// The content key when the file holds decrypted content, because the recorded checksums are of what OSS stores; null otherwise.
    /// </param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    /// <returns>The checksums of the intact parts.</returns>
    internal static async ValueTask<PartChecksums> VerifyAsync(
        SafeFileHandle file, DownloadCheckpointState state, ContentKey? key, CancellationToken cancellationToken)
    {
        var plan = state.Plan;
        var sums = new PartChecksums(plan);
        using var cipher = key?.CreateCipher();
        ChangeBytes? encrypt = cipher is null ? null : (position, bytes) => cipher.Apply(state.Facts.Start + position, bytes);
        foreach (var part in state.Parts)
        {
            var range = plan[part.Index];
            var found = await FileChunks.Crc64Async(file, range.Offset, range.Length, encrypt, cancellationToken).ConfigureAwait(false);
            sums[part.Index] = found == part.Crc64 ? found : null;
        }

        return sums;
    }

    /// <summary>Returns the combined CRC-64 of all parts, in order.</summary>
    /// <exception cref="InvalidOperationException">A part isn't finished yet.</exception>
    internal ulong Combined()
    {
        var whole = 0UL;
        for (var index = 0; index < _sums.Length; index++)
        {
            whole = OssCrc64.Combine(
                whole, _sums[index] ?? throw new InvalidOperationException($"Part {index + 1} isn't finished."), plan[index].Length);
        }

        return whole;
    }
}
