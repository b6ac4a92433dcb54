using System.Buffers;
using System.Numerics.Tensors;

namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>
/// Consecutive vectors of an index in memory: their components one after another, with the length, the row and the filterable metadata of
/// each.
/// </summary>
internal sealed class VectorBlock
{
    private const int Components = 1 << 18;

    private readonly int _dimension;
    private readonly long[] _rows;
    private readonly float[] _components;
    private readonly float[] _norms;
    private readonly int[] _metadataEnds;
    private readonly ArrayBufferWriter<byte> _metadata = new();

    /// <summary>Creates an empty block.</summary>
    /// <param name="dimension">The dimension of the vectors.</param>
    /// <param name="vectors">The number of vectors to hold; a block holds fewer if these don't fit in it.</param>
    public VectorBlock(int dimension, long vectors)
    {
        var capacity = (int)Math.Clamp(vectors, 1, Math.Max(1, Components / dimension));
        _dimension = dimension;
        _rows = new long[capacity];
        _components = new float[capacity * dimension];
        _norms = new float[capacity];
        _metadataEnds = new int[capacity];
    }

    /// <summary>The number of vectors in the block.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == _rows.Length;

    /// <summary>The memory that the block occupies, in bytes.</summary>
    public long Size => (_components.LongLength * sizeof(float)) + (_rows.LongLength * 16) + _metadata.Capacity;

    /// <summary>Adds a vector to a block that isn't full.</summary>
    /// <param name="row">The number of the vector's row.</param>
    /// <param name="bytes">The stored vector, whose dimension is that of the block.</param>
    /// <param name="metadata">The filterable metadata as a JSON object; empty for none.</param>
    public void Add(long row, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> metadata)
    {
        var vector = _components.AsSpan(Count * _dimension, _dimension);
        VectorBytes.CopyTo(bytes, vector);
        _rows[Count] = row;
        _norms[Count] = TensorPrimitives.Norm<float>(vector);
        _metadata.Write(metadata);
        _metadataEnds[Count] = _metadata.WrittenCount;
        Count++;
    }

    /// <summary>Removes all vectors and returns the block, to be filled again.</summary>
    public VectorBlock Emptied()
    {
        Count = 0;
        _metadata.ResetWrittenCount();
        return this;
    }

    public long Row(int position) => _rows[position];

    public float Norm(int position) => _norms[position];

    public ReadOnlySpan<float> Vector(int position) => _components.AsSpan(position * _dimension, _dimension);

    public ReadOnlySpan<byte> Metadata(int position)
    {
        var start = position == 0 ? 0 : _metadataEnds[position - 1];
        return _metadata.WrittenSpan[start.._metadataEnds[position]];
    }
}
