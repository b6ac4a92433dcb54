using System.Xml;

namespace OssGen;

/// <summary>Deletes objects, many in one call.</summary>
internal sealed class ObjectDeletion(DirectoryJob job, string bucket)
{
    /// <summary>The most keys that one call of DeleteMultipleObjects takes.</summary>
    internal const int MostKeys = 1000;

    internal async ValueTask DeleteAsync(IReadOnlyList<OssDirectoryFile> files, CancellationToken cancellationToken)
    {
        // XML has no way to write some characters that keys may have.
        var named = files.Where(static file => file.Key.All(static character => char.IsSurrogate(character) || XmlConvert.IsXmlChar(character))).ToList();
        if (named.Count > 0)
        {
            await DeleteManyAsync(named, cancellationToken).ConfigureAwait(false);
        }

        foreach (var file in files.Except(named))
        {
            await DeleteOneAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask DeleteManyAsync(List<OssDirectoryFile> files, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        var deleted = new HashSet<string?>();
        try
        {
            var request = new DeleteMultipleObjectsRequest
            {
                Bucket = bucket,
                Objects = [.. files.Select(static file => new ObjectIdentifier { Key = file.Key })],
                Scope = job.Whole.Scope,
            };
            var result = await job.Whole.Client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            deleted.UnionWith(result.Deleted.Select(static deleted => deleted.Key));
        }
        catch (OssException error)
        {
            failure = error;
        }

        foreach (var file in files)
        {
            if (deleted.Contains(file.Key))
            {
                job.Settle(file, OssDirectoryOutcome.Deleted);
            }
            else
            {
                await job.FailAsync(file, failure ?? new OssResponseException("OSS was asked to delete the object and didn't say that it had.")).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask DeleteOneAsync(OssDirectoryFile file, CancellationToken cancellationToken)
    {
        try
        {
            await job.Whole.Client.SendAsync(new DeleteObjectRequest { Bucket = bucket, Key = file.Key, Scope = job.Whole.Scope }, cancellationToken).ConfigureAwait(false);
            job.Settle(file, OssDirectoryOutcome.Deleted);
        }
        catch (Exception failure) when (failure is OssException or ArgumentException)
        {
            await job.FailAsync(file, failure).ConfigureAwait(false);
        }
    }
}
