using System.Runtime.CompilerServices;
using OssGen.Transfer.Schedule;
using OssGen.Validation;

namespace OssGen.Transfer.Directories;

/// <summary>The objects of a folder, in the order of their keys, page by page.</summary>
internal sealed class ObjectListing(TransferContext job, string bucket)
{
    private const int PageSize = 1000;

    /// <summary>
    /// What a prefix of objects to download means: if there are objects below it, the folder of that name, else the names that it begins.
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

    /// <summary>All objects but those that stand for folders: of no bytes, with a <c>/</c> at the end.</summary>
    /// <exception cref="OssResponseException">
    /// The listing has keys out of their order or without the prefix: what is derived from it would be wrong.
    /// </exception>
    internal async IAsyncEnumerable<ObjectEntry> ObjectsAsync(
        KeyPrefix prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var last = "";
        await foreach (var entry in job.Client.ListObjectsV2(Request(prefix.Listed, PageSize), cancellationToken).ConfigureAwait(false))
        {
            if (entry.Key is not { } key || !prefix.Contains(key) || KeyOrder.Instance.Compare(last, key) >= 0)
            {
                throw new OssResponseException(
                    $"The listing of bucket '{bucket}' has the key '{OssNameProblem.Shown(entry.Key ?? "")}' after '{OssNameProblem.Shown(last)}', which isn't the order of keys with the prefix '{OssNameProblem.Shown(prefix.Listed)}'.");
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

/// <summary>Which keys belong to a folder, and what is cut from them.</summary>
/// <param name="Listed">All keys start with this.</param>
/// <param name="Cut">This is cut from them: a start of <paramref name="Listed"/>, empty or up to a <c>/</c>.</param>
internal readonly record struct KeyPrefix(string Listed, string Cut)
{
    /// <summary>A prefix that names a folder, with or without its <c>/</c>.</summary>
    internal static KeyPrefix OfFolder(string prefix)
    {
        var folder = prefix.Length == 0 || prefix.EndsWith('/') ? prefix : prefix + "/";
        return new KeyPrefix(folder, folder);
    }

    /// <summary>A prefix that ends inside of names: those stay whole.</summary>
    internal static KeyPrefix OfNames(string prefix) => new(prefix, prefix[..(prefix.LastIndexOf('/') + 1)]);

    /// <summary>The path below the folder, with <c>/</c>.</summary>
    internal string RestOf(string key) => key[Cut.Length..];

    internal string KeyOf(string rest) => Cut + rest;

    internal bool Contains(string key) => key.StartsWith(Listed, StringComparison.Ordinal);
}
