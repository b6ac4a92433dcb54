using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OssGen.Files;

namespace OssGen.Transfer.Directories;

/// <summary>
/// A detector of names that a case-insensitive file system considers equal. It stores 16 bytes of each name's hash instead of the name.
/// </summary>
/// <param name="normalizes">
/// Whether the file system also considers composed and decomposed characters equal, as those of macOS do. A runtime without ICU
/// (InvariantGlobalization) can't detect this.
/// </param>
internal sealed class CaseCollisions(bool normalizes)
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Creates a detector for the names in a folder; returns null when the folder's file system is case-sensitive.</summary>
    internal static CaseCollisions? In(string folder)
    {
        var name = TemporaryName.Next();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose };
        using var probe = new FileStream(Path.Join(folder, name), options);
        return File.Exists(Path.Join(folder, name.ToUpperInvariant())) ? new CaseCollisions(OperatingSystem.IsMacOS()) : null;
    }

    /// <summary>Adds a name; returns false if an equal name has already been added.</summary>
    internal bool Add(string name) => _seen.Add(SumOf(name));

    internal bool Contains(string name) => _seen.Contains(SumOf(name));

    private UInt128 SumOf(string name)
    {
        var folded = (normalizes ? name.Normalize() : name).ToUpperInvariant();
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(folded.AsSpan())));
    }
}

/// <summary>
/// A detector of keys that are below another key. The other key would have to be both a file and a folder. In the order of a listing, every
/// key between <c>a</c> and <c>a/b</c> starts with <c>a</c>, so only the earlier keys that the latest key starts with are kept.
/// </summary>
internal sealed class FolderCollisions
{
    private readonly Stack<string> _starts = new();

    /// <summary>
    /// Determines whether an earlier key of the listing is the path of one of the folders that the next key requires. If not, adds the next
    /// key.
    /// </summary>
    /// <returns>
    /// The earlier key that is the path of one of this key's folders; null if there is none, in which case the key counts as a file from
    /// now on.
    /// </returns>
    internal string? Take(string key)
    {
        while (_starts.TryPeek(out var start) && !key.StartsWith(start, StringComparison.Ordinal))
        {
            _starts.Pop();
        }

        var rival = _starts.FirstOrDefault(start => key.Length > start.Length && key[start.Length] == '/');
        if (rival is null)
        {
            _starts.Push(key);
        }

        return rival;
    }
}
