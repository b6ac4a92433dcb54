using Microsoft.Win32.SafeHandles;
using OssGen.Download;
using OssGen.Encryption;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Download;

/// <summary>
/// The CRC-64 of each part that is finished, and of all together. Safe to use from several threads, each with parts of its own.
/// </summary>
internal sealed class PartChecksums(PartPlan plan)
{
    private readonly ulong?[] _sums = new ulong?[plan.Count];

    /// <summary>The sum of the part at an index from 0; null while it isn't finished.</summary>
    internal ulong? this[int index]
    {
        get => _sums[index];
        set => _sums[index] = value;
    }

    /// <summary>The index of the first part that isn't finished; -1 when all are.</summary>
    internal int FirstMissing => Array.IndexOf(_sums, null);

    /// <summary>The parts that are finished.</summary>
    internal IReadOnlyList<DownloadedPart> Finished =>
        [.. _sums.Index().Where(static sum => sum.Item is not null).Select(static sum => new DownloadedPart(sum.Index, sum.Item!.Value))];

    /// <summary>Bytes in the parts that are finished.</summary>
    internal long FinishedBytes => Finished.Sum(part => plan[part.Index].Length);

    /// <summary>
    /// Reads each part again that an earlier run noted as finished: the disk may lack what was written last when the machine went down.
    /// </summary>
    /// <param name="file">The file that holds the parts.</param>
    /// <param name="state">The parts and the sums they had.</param>
    /// <param name="key">Where the file holds them decrypted, what they were decrypted with: their sums are of what OSS stores.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sums of those that are whole.</returns>
    internal static async ValueTask<PartChecksums> VerifyAsync(
        SafeFileHandle file, DownloadCheckpointState state, ContentKey? key, CancellationToken cancellationToken)
    {
        var plan = state.Plan;
        var sums = new PartChecksums(plan);
        using var cipher = key?.CreateCipher();
        ChangeBytes? encrypt = cipher is null ? null : (position, bytes) => cipher.Apply(state.Start + position, bytes);
        foreach (var part in state.Parts)
        {
            var range = plan[part.Index];
            var found = await FileChunks.Crc64Async(file, range.Offset, range.Length, encrypt, cancellationToken).ConfigureAwait(false);
            sums[part.Index] = found == part.Crc64 ? found : null;
        }

        return sums;
    }

    /// <summary>The sum of all parts, one after the other.</summary>
    /// <exception cref="InvalidOperationException">A part isn't finished.</exception>
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
