using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OssGen.Transfer.Directories;

/// <summary>Finds names that are one and the same to a file system that ignores case. It keeps 16 bytes of each, not the names.</summary>
/// <param name="normalizes">Whether the file system also takes composed and decomposed characters for equal, as those of macOS do. A runtime without ICU (InvariantGlobalization) can't tell.</param>
internal sealed class CaseRivals(bool normalizes)
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Adds a name; false if an equal one was added before.</summary>
    internal bool Add(string name) => _seen.Add(SumOf(name));

    internal bool Contains(string name) => _seen.Contains(SumOf(name));

    private UInt128 SumOf(string name)
    {
        var folded = (normalizes ? name.Normalize() : name).ToUpperInvariant();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(folded.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
