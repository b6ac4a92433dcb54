using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>Holds the vectors of indexes in memory. Indexes that weren't used for the longest time make room for others.</summary>
/// <param name="capacity">The maximum size of all vectors, in bytes.</param>
internal sealed class VectorCache(long capacity)
{
    /// <summary>The capacity in an emulator: 512 MiB.</summary>
    public const long StandardCapacity = 512L << 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, (long Revision, List<VectorBlock> Blocks, long Use)> _indexes = [];
    private long _uses;

    public long Capacity => capacity;

    /// <summary>Returns the vectors of an index, or null if those of the given revision aren't in memory.</summary>
    public List<VectorBlock>? Find(long index, long revision)
    {
        lock (_gate)
        {
            if (!_indexes.TryGetValue(index, out var cached) || cached.Revision != revision)
            {
                return null;
            }

            _indexes[index] = cached with { Use = ++_uses };
            return cached.Blocks;
        }
    }

    /// <summary>Adds the vectors of an index, unless those of a later revision are in memory.</summary>
    public void Add(long index, long revision, List<VectorBlock> blocks)
    {
        lock (_gate)
        {
            if (_indexes.TryGetValue(index, out var cached) && cached.Revision > revision)
            {
                return;
            }

            _indexes[index] = (revision, blocks, ++_uses);
            while (_indexes.Values.Sum(static entry => Size(entry.Blocks)) > capacity)
            {
                _indexes.Remove(_indexes.MinBy(static entry => entry.Value.Use).Key);
            }
        }
    }

    /// <summary>Releases the vectors of an index that was deleted.</summary>
    public void Remove(long index)
    {
        lock (_gate)
        {
            _indexes.Remove(index);
        }
    }

    /// <summary>Releases the vectors of all indexes.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _indexes.Clear();
        }
    }

    private static long Size(List<VectorBlock> blocks) => blocks.Sum(static block => block.Size);
}
