using System.Runtime.CompilerServices;
using OssGen.Text;
using OssGen.Time;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Directories;

/// <summary>The two sides of a directory transfer: the objects of a bucket with a prefix, and the files of a folder.</summary>
/// <param name="Whole">The transfer.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">The prefix of the objects.</param>
/// <param name="Folder">The full path of the folder.</param>
internal sealed record DirectorySides(TransferContext Whole, string Bucket, KeyPrefix Prefix, string Folder)
{
    private const int PageSize = 1000;
    private const int MostPagesUnderWay = 32;

    /// <summary>
    /// Determines which keys the prefix of a download selects: the keys below the folder of that name if there are any, otherwise all keys
    /// that start with the prefix.
    /// </summary>
    internal static async ValueTask<DirectorySides> OfDownloadAsync(
        TransferContext whole, string bucket, string prefix, string folder, CancellationToken cancellationToken)
    {
        var sides = new DirectorySides(whole, bucket, KeyPrefix.OfFolder(prefix), folder);
        if (sides.Prefix.Listed == prefix)
        {
            return sides;
        }

        var page = await whole.Client.SendAsync(sides.Listing(pageSize: 1), cancellationToken).ConfigureAwait(false);
        return page.Contents.Count > 0 ? sides : sides with { Prefix = KeyPrefix.OfNames(prefix) };
    }

    internal OssDirectoryFile FileOf(LocalFile local) =>
        new() { Key = Prefix.KeyOf(local.Rest), Path = local.Path, Length = local.State.Length, LastModified = local.State.LastModified };

    /// <summary>
    /// Returns the file of an object, and the reason why the key can't be the path of a file, as the end of a sentence about the key; null
    /// if it can.
    /// </summary>
    internal (OssDirectoryFile File, string? Problem) FileOf(ObjectEntry entry)
    {
        var rest = Prefix.RestOf(entry.Key);
        var problem = PathRules.ProblemOf(rest, OperatingSystem.IsWindows());
        var file = new OssDirectoryFile
        {
            Key = entry.Key,
            Path = problem is null ? PathRules.PathOf(Folder, rest) : "",
            Length = entry.Size,
            LastModified = OssTime.OrNull(entry.LastModified),
        };
        return (file, problem);
    }

    /// <summary>
    /// Returns each file with the object of the same key, or with null if there is no such object, and each object that has no file. Both
    /// sides are in key order, so neither has to be kept in memory.
    /// </summary>
    /// <param name="lists">Whether the objects are listed. If not, each file is returned as if there were no objects.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    internal async IAsyncEnumerable<(LocalFile? Local, ObjectEntry? Remote)> PairsAsync(
        bool lists, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var local = FolderWalk.Files(Folder).GetEnumerator();
        var objects = lists ? ObjectsAsync(cancellationToken) : AsyncEnumerable.Empty<ObjectEntry>();
        var remote = objects.GetAsyncEnumerator(cancellationToken);
        await using (remote.ConfigureAwait(false))
        {
            var hasLocal = local.MoveNext();
            var hasRemote = await remote.MoveNextAsync().ConfigureAwait(false);
            while (hasLocal || hasRemote)
            {
                var order = !hasLocal
                    ? 1
                    : !hasRemote ? -1 : KeyOrder.Instance.Compare(local.Current.Rest, Prefix.RestOf(remote.Current.Key));
                yield return (order <= 0 ? local.Current : null, order >= 0 ? remote.Current : null);
                hasLocal = order <= 0 ? local.MoveNext() : hasLocal;
                hasRemote = order >= 0 ? await remote.MoveNextAsync().ConfigureAwait(false) : hasRemote;
            }
        }
    }

    /// <summary>
    /// Returns all objects in key order, except those that represent folders: empty objects whose keys end with <c>/</c>. As many pages are
    /// requested concurrently as files may be transferred, because a job that finds little to transfer mostly waits for the listing.
    /// </summary>
    /// <exception cref="OssResponseException">
    /// The listing has keys out of order or without the prefix, so that results derived from it would be wrong.
    /// </exception>
    internal async IAsyncEnumerable<ObjectEntry> ObjectsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var options = new OssParallelListingOptions
        {
            InKeyOrder = true,
            MaxConcurrency = Math.Min(Whole.Options.ConcurrentFiles, MostPagesUnderWay),
        };
        var objects = Whole.Client.ListObjectsParallel(Listing(PageSize), options);
        await foreach (var entry in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!entry.Key.EndsWith('/') || entry.Size > 0)
            {
                yield return entry;
            }
        }
    }

    private ListObjectsV2Request Listing(int pageSize) =>
        new() { Bucket = Bucket, Prefix = Prefix.Listed, MaxKeys = pageSize, Scope = Whole.Scope };
}
