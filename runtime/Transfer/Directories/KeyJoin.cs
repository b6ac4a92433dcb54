using System.Runtime.CompilerServices;

namespace OssGen.Transfer.Directories;

/// <summary>Puts the files of a folder and the objects of a prefix side by side. Both come in the order of keys, so that nothing needs to be held.</summary>
internal static class KeyJoin
{
    /// <summary>Every file with the object of the same key, or without one, and every object without a file.</summary>
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
                var order = !hasLocal ? 1 : !hasRemote ? -1 : KeyOrder.Instance.Compare(local.Current.Rest, prefix.RestOf(remote.Current.Key!));
                yield return (order <= 0 ? local.Current : null, order >= 0 ? remote.Current : null);
                hasLocal = order <= 0 ? local.MoveNext() : hasLocal;
                hasRemote = order >= 0 ? await remote.MoveNextAsync().ConfigureAwait(false) : hasRemote;
            }
        }
    }
}
