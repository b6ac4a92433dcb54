using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Multipart;

/// <summary>The parts that OSS has, as far as this transfer knows. Safe to use from several threads.</summary>
internal sealed class PartLedger
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, Entry> _parts = [];
    private int _resumed;

    /// <summary>Parts noted.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _parts.Count;
            }
        }
    }

    /// <summary>Parts that an earlier run had stored.</summary>
    internal int Resumed => Volatile.Read(ref _resumed);

    /// <summary>Notes a part that OSS has.</summary>
    /// <param name="range">Which bytes.</param>
    /// <param name="eTag">What OSS calls them.</param>
    /// <param name="crc64">Their CRC-64; null when it isn't known.</param>
    /// <param name="resumed">Whether an earlier run stored it.</param>
    internal void Add(PartRange range, string eTag, ulong? crc64, bool resumed = false)
    {
        lock (_lock)
        {
            _parts.Add(range.Number, new Entry(range.Length, eTag, crc64));
            _resumed += resumed ? 1 : 0;
        }
    }

    /// <summary>What CompleteMultipartUpload is told.</summary>
    internal List<CompletedPart> ToCompletedParts()
    {
        lock (_lock)
        {
            return [.. _parts.Select(static part => new CompletedPart { PartNumber = part.Key, ETag = part.Value.ETag })];
        }
    }

    /// <summary>Length of the whole.</summary>
    internal long Length()
    {
        lock (_lock)
        {
            return _parts.Values.Sum(static part => part.Length);
        }
    }

    /// <summary>CRC-64 of the whole; null when that of a part isn't known.</summary>
    internal ulong? Crc64()
    {
        lock (_lock)
        {
            ulong? whole = 0;
            foreach (var part in _parts.Values)
            {
                whole = whole is { } before && part.Crc64 is { } crc ? OssCrc64.Combine(before, crc, part.Length) : null;
            }

            return whole;
        }
    }

    private sealed record Entry(long Length, string ETag, ulong? Crc64);
}
