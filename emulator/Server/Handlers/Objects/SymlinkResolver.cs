using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// Resolves symbolic links. The content, length and digests come from the target, and the other metadata from the link. Last-Modified is
/// the later of the two dates.
/// </summary>
internal static class SymlinkResolver
{
    /// <summary>Finds the object that a request reads, following a symbolic link.</summary>
    public static ObjectRecord Find(HandlerContext call, BucketRecord bucket, string key, string? versionId)
    {
        var found = ReadableObject.Find(call, bucket, key, versionId);
        return found.SymlinkTarget is { } target ? Join(found, Check(call, bucket, call.Store.Objects.Find(bucket, target))) : found;
    }

    /// <summary>
    /// Finds the object that a request reads, following a symbolic link, and pins its content. Throws OSS's error if the content is
    /// archived and not restored. The caller must dispose the result.
    /// </summary>
    public static OpenObject Open(HandlerContext call, BucketRecord bucket, string key, string? versionId)
    {
        var opened = ReadableObject.Open(call, bucket, key, versionId);
        if (opened.Record.SymlinkTarget is not { } target)
        {
            return RequireRestored(call, opened);
        }

        opened.Dispose();
        var linked = call.Store.Objects.Open(bucket, target) ?? throw OssErrors.SymlinkTargetNotExist();
        try
        {
            var joined = Join(opened.Record, Check(call, bucket, linked.Record));
            call.Store.Restorations.RequireReadable(linked.Record);
            return linked.As(joined);
        }
        catch
        {
            linked.Dispose();
            throw;
        }
    }

    private static OpenObject RequireRestored(HandlerContext call, OpenObject opened)
    {
        try
        {
            call.Store.Restorations.RequireReadable(opened.Record);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static ObjectRecord Check(HandlerContext call, BucketRecord bucket, ObjectRecord? target)
    {
        if (target is null or { IsMarker: true })
        {
            throw OssErrors.SymlinkTargetNotExist();
        }

        if (target.SymlinkTarget is not null)
        {
            throw OssErrors.InvalidTargetType();
        }

        Access.RequireRead(call, bucket, new ObjectName(target.Key, null), target);
        return target;
    }

    private static ObjectRecord Join(ObjectRecord link, ObjectRecord target) => link with
    {
        LinkedType = target.Type,
        Size = target.Size,
        ETag = target.ETag,
        Crc64 = target.Crc64,
        Modified = link.Modified > target.Modified ? link.Modified : target.Modified,
    };
}
