using System.Runtime.CompilerServices;
using OssGen.Transfer.Schedule;
using OssGen.Validation;

namespace OssGen.Transfer.Directories;

/// <summary>Lists the objects of a bucket in key order, page by page.</summary>
internal sealed class ObjectListing(TransferContext job, string bucket)
{
    private const int PageSize = 1000;

    /// <summary>
    /// Determines which keys the prefix of a download selects: the keys below the folder of that name if there are any, otherwise all keys
    /// that start with the prefix.
    /// </summary>
    internal async ValueTask<KeyPrefix> ResolveAsync(string prefix, CancellationToken cancellationToken)
    {
        var folder = KeyPrefix.OfFolder(prefix);
        if (folder.Listed == prefix)
        {
            return folder;
        }

        var page = await job.Client.SendAsync(Request(folder.Listed, pageSize: 1), cancellationToken).ConfigureAwait(false);
        return page.Contents.Count > 0 ? folder : KeyPrefix.OfNames(prefix);
    }

    /// <summary>
    /// Returns all objects with a prefix except those that represent folders: empty objects whose keys end with <c>/</c>.
    /// </summary>
    /// <exception cref="OssResponseException">
    /// The listing has keys out of order or without the prefix, so that results derived from it would be wrong.
    /// </exception>
    internal async IAsyncEnumerable<ObjectEntry> ObjectsAsync(
        KeyPrefix prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var last = "";
        await foreach (var entry in job.Client.ListObjectsV2(Request(prefix.Listed, PageSize), cancellationToken).ConfigureAwait(false))
        {
            var key = entry.Key;
            if (!prefix.Contains(key) || KeyOrder.Instance.Compare(last, key) >= 0)
            {
                throw new OssResponseException(
                    $"The listing of bucket '{bucket}' has the key '{OssNameProblem.Shown(key)}' after '{OssNameProblem.Shown(last)}', which isn't the order of keys with the prefix '{OssNameProblem.Shown(prefix.Listed)}'.");
            }

            last = key;
            if (!key.EndsWith('/') || entry.Size > 0)
            {
                yield return entry;
            }
        }
    }

    private ListObjectsV2Request Request(string prefix, int pageSize) =>
        new() { Bucket = bucket, Prefix = prefix, MaxKeys = pageSize, Scope = job.Scope };
}

/// <summary>A prefix of keys, and the part of the prefix that is removed to get paths below a folder.</summary>
/// <param name="Listed">The prefix that all keys start with.</param>
/// <param name="Cut">The part that is cut off: a start of <paramref name="Listed"/> that is empty or ends with <c>/</c>.</param>
internal readonly record struct KeyPrefix(string Listed, string Cut)
{
    /// <summary>Creates the prefix of the keys below a folder from the folder's name, with or without a trailing <c>/</c>.</summary>
    internal static KeyPrefix OfFolder(string prefix)
    {
        var folder = prefix.Length == 0 || prefix.EndsWith('/') ? prefix : prefix + "/";
        return new KeyPrefix(folder, folder);
    }

    /// <summary>
    /// Creates a prefix that may end in the middle of a name. Only the part up to its last <c>/</c> is removed from keys.
    /// </summary>
    internal static KeyPrefix OfNames(string prefix) => new(prefix, prefix[..(prefix.LastIndexOf('/') + 1)]);

    /// <summary>Returns the path of a key below the folder, with <c>/</c> as the separator.</summary>
    internal string RestOf(string key) => key[Cut.Length..];

    internal string KeyOf(string rest) => Cut + rest;

    internal bool Contains(string key) => key.StartsWith(Listed, StringComparison.Ordinal);
}
