using System.Runtime.CompilerServices;

namespace OssGen.Transfer.Directories;

/// <summary>
/// Pairs the files of a folder with the objects of a prefix. Both sequences are in key order, so neither has to be kept in memory.
/// </summary>
internal static class FileObjectMerge
{
    /// <summary>
    /// Returns, in key order, one pair of file and object for each key. The file or the object is null if it doesn't exist.
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
/// A comparer that orders keys as listings do, by their UTF-8 bytes. This order differs from UTF-16 order for surrogate pairs and the
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
