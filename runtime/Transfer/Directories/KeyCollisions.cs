using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OssGen.Files;

namespace OssGen.Transfer.Directories;

/// <summary>Finds names that are one and the same to a file system that ignores case. It keeps 16 bytes of each, not the names.</summary>
/// <param name="normalizes">
/// Whether the file system also takes composed and decomposed characters for equal, as those of macOS do. A runtime without ICU
/// (InvariantGlobalization) can't tell.
/// </param>
internal sealed class CaseCollisions(bool normalizes)
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>For the names in a folder; null where its file system tells names apart that differ only by case.</summary>
    internal static CaseCollisions? In(string folder)
    {
        var probe = Path.Join(folder, TemporaryName.Next());
        using var file = new FileStream(probe, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.DeleteOnClose,
        });
        return File.Exists(Path.Join(folder, Path.GetFileName(probe).ToUpperInvariant()))
            ? new CaseCollisions(OperatingSystem.IsMacOS())
            : null;
    }

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

/// <summary>
/// Finds keys below a key that is a file itself. In a listing's order, every key between <c>a</c> and <c>a/b</c> starts with <c>a</c>
/// too: it is enough to keep those earlier keys that the latest one starts with.
/// </summary>
internal sealed class FolderCollisions
{
    private readonly Stack<string> _starts = new();

    /// <summary>Takes the next key of the listing.</summary>
    /// <returns>
    /// The earlier key that is the name of one of this key's folders; null if there is none, and the key counts as a file from then on.
    /// </returns>
    internal string? Take(string key)
    {
        while (_starts.TryPeek(out var start) && !key.StartsWith(start, StringComparison.Ordinal))
        {
            _starts.Pop();
        }

        foreach (var start in _starts)
        {
            if (key.Length > start.Length && key[start.Length] == '/')
            {
                return start;
            }
        }

        _starts.Push(key);
        return null;
    }
}
