using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OssGen.Osscmd.CheckPoints;

/// <summary>
/// The latest stamp of each file that was sent. A file is identified by 16 bytes of the hash of its path instead of the path itself, so
/// that millions of files fit in memory.
/// </summary>
internal sealed class SentFiles
{
    private readonly Dictionary<UInt128, Stamp> _stamps = [];

    internal int Count => _stamps.Count;

    internal void Add(string path, Stamp stamp)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_stamps, SumOf(path), out var exists);

        // The 2013 tool wrote the lines of a file in any order; this tool writes them in the order of the uploads.
        if (!exists || !stamp.IsWholeSecond || (known.IsWholeSecond && known.Ticks < stamp.Ticks))
        {
            known = stamp;
        }
    }

    internal bool Has(string path, Stamp stamp) => _stamps.TryGetValue(SumOf(path), out var known) && known.Matches(stamp);

    /// <summary>Removes a file if its latest stamp equals <paramref name="stamp"/>, and returns whether the file was removed.</summary>
    internal bool Remove(string path, Stamp stamp)
    {
        var sum = SumOf(path);
        return _stamps.TryGetValue(sum, out var known) && known == stamp && _stamps.Remove(sum);
    }

    private static UInt128 SumOf(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(path.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
