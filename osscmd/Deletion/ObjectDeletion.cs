using System.Xml;

namespace OssGen.Osscmd;

/// <summary>Deletes up to a thousand objects in one call.</summary>
internal sealed class ObjectDeletion(OssClient client, string bucket)
{
    /// <summary>Deletes them; one that isn't there is no error.</summary>
    /// <returns>The keys that weren't deleted, each with the reason.</returns>
    internal async Task<IReadOnlyList<(string Key, string Reason)>> DeleteAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        // XML has no way to write some characters that keys may have.
        var byOwn = keys.Where(static key => !key.All(static character => char.IsSurrogate(character) || XmlConvert.IsXmlChar(character))).ToList();
        var failures = await DeleteTogetherAsync([.. keys.Except(byOwn)], cancellationToken);
        foreach (var key in byOwn)
        {
            try
            {
                await client.DeleteObjectAsync(bucket, key, cancellationToken);
            }
            catch (Exception failure) when (failure is OssException or ArgumentException)
            {
                failures.Add((key, failure.Message));
            }
        }

        return failures;
    }

    private async Task<List<(string Key, string Reason)>> DeleteTogetherAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var request = new DeleteMultipleObjectsRequest { Bucket = bucket, Objects = [.. keys.Select(static key => new ObjectIdentifier { Key = key })] };
        var result = await client.DeleteMultipleObjectsAsync(request, cancellationToken);
        var deleted = result.Deleted.Select(static entry => entry.Key).ToHashSet();
        return [.. keys.Where(key => !deleted.Contains(key)).Select(static key => (key, "OSS was asked to and didn't say that it had."))];
    }
}
