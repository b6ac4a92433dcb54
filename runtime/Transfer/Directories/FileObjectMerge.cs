using System.Runtime.CompilerServices;

namespace OssGen.Transfer.Directories;

/// <summary>
/// The pairing of a folder's files with the objects of a prefix. Both are in key order, so that nothing needs to be kept in memory.
/// </summary>
internal static class FileObjectMerge
{
    /// <summary>
    /// Returns every file with the object of the same key, or with null if there is none, and every object without a file.
    /// </summary>
    internal static async IAsyncEnumerable<(LocalFile? Local, ObjectEntry? Remote)> PairsAsync(
        IEnumerable<LocalFile> files,
        IAsyncEnumerable<ObjectEntry> objects,
        KeyPrefix prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var local = files.GetEnumerator();
        var remote = objects.GetAsyncEnumerator(cancellationToken);
        await using (remote.ConfigureAwait(false))
        {
            var hasLocal = local.MoveNext();
            var hasRemote = await remote.MoveNextAsync().ConfigureAwait(false);
            while (hasLocal || hasRemote)
            {
                var order = !hasLocal
                    ? 1
                    : !hasRemote ? -1 : KeyOrder.Instance.Compare(local.Current.Rest, prefix.RestOf(remote.Current.Key));
                yield return (order <= 0 ? local.Current : null, order >= 0 ? remote.Current : null);
                hasLocal = order <= 0 ? local.MoveNext() : hasLocal;
                hasRemote = order >= 0 ? await remote.MoveNextAsync().ConfigureAwait(false) : hasRemote;
            }
        }
    }
}

/// <summary>
/// A comparer for the order of listings, which is that of the keys' UTF-8 bytes. UTF-16 order differs between surrogate pairs and
/// characters from U+E000.
/// </summary>
internal sealed class KeyOrder : IComparer<string>
{
    internal static readonly KeyOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var common = left.CommonPrefixLength(right);
        return common == left.Length || common == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[common]).CompareTo(Rank(right[common]));
    }

    private static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
}
