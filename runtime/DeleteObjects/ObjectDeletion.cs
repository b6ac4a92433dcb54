using System.Xml;
using OssGen.Limits;
using OssGen.Validation;

namespace OssGen.DeleteObjects;

/// <summary>Deletes any number of objects, at most <see cref="MostKeys"/> in each call.</summary>
internal static class ObjectDeletion
{
    /// <summary>The maximum number of keys in one call of DeleteMultipleObjects.</summary>
    internal const int MostKeys = 1000;

    /// <summary>Deletes the objects and returns the failures. A failure doesn't prevent the deletion of the other objects.</summary>
    internal static async ValueTask<IReadOnlyList<OssDeletionFailure>> DeleteAsync(
        OssClient client, string bucket, IEnumerable<string> keys, CallScope? scope, CancellationToken cancellationToken)
    {
        if (keys is ICollection<string> all)
        {
            RequireKeys(all);
        }

        var failures = new List<OssDeletionFailure>();
        foreach (var page in NotNull(keys).Distinct(StringComparer.Ordinal).Chunk(MostKeys))
        {
            var named = page.Where(static key => IsXml(key) && OssNameProblem.OfKey(key) is null).ToList();
            if (named.Count > 0)
            {
                failures.AddRange(await DeleteTogetherAsync(client, bucket, named, scope, cancellationToken).ConfigureAwait(false));
            }

            foreach (var key in page.Except(named, StringComparer.Ordinal))
            {
                if (await DeleteOneAsync(client, bucket, key, scope, cancellationToken).ConfigureAwait(false) is { } failure)
                {
                    failures.Add(failure);
                }
            }
        }

        return failures;
    }

    private static IEnumerable<string> NotNull(IEnumerable<string> keys)
        => keys.Select(
            static (key, index) => key ?? throw new ArgumentException($"keys[{index}] is null; every object needs a key.", nameof(keys)));

    /// <summary>Throws when a collection contains a null key, so that the mistake is found before any object is deleted.</summary>
    private static void RequireKeys(ICollection<string> keys)
    {
        using var each = NotNull(keys).GetEnumerator();
        while (each.MoveNext())
        {
        }
    }

    // XML can't represent some characters that are valid in keys.
    private static bool IsXml(string key) => key.All(static character => char.IsSurrogate(character) || XmlConvert.IsXmlChar(character));

    private static async ValueTask<IEnumerable<OssDeletionFailure>> DeleteTogetherAsync(
        OssClient client, string bucket, List<string> keys, CallScope? scope, CancellationToken cancellationToken)
    {
        var request = new DeleteMultipleObjectsRequest
        {
            Bucket = bucket,
            Objects = [.. keys.Select(static key => new ObjectIdentifier { Key = key })],
            Scope = scope,
        };
        try
        {
            var result = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var deleted = result.Deleted.Select(static entry => entry.Key).ToHashSet(StringComparer.Ordinal);
            return keys
                .Where(key => !deleted.Contains(key))
                .Select(static key => Failed(
                    key, new OssResponseException("OSS was asked to delete the object and didn't say that it had.")));
        }
        catch (OssException refused)
        {
            return keys.Select(key => Failed(key, refused));
        }
    }

    private static OssDeletionFailure Failed(string key, Exception cause) => new() { Key = key, Exception = cause };

    private static async ValueTask<OssDeletionFailure?> DeleteOneAsync(
        OssClient client, string bucket, string key, CallScope? scope, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(new DeleteObjectRequest { Bucket = bucket, Key = key, Scope = scope }, cancellationToken)
                .ConfigureAwait(false);
            return null;
        }
        catch (Exception failure) when (failure is OssException or ArgumentException)
        {
            return Failed(key, failure);
        }
    }
}
