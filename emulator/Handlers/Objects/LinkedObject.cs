using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Reads through links: bytes, length and digests of the target, everything else of the link.</summary>
internal static class LinkedObject
{
    /// <summary>The object that the request may read, or what it leads to.</summary>
    public static ObjectRecord Find(OssCall call, BucketRecord bucket, string key, string? versionId)
    {
        var found = ReadableObject.Find(call, bucket, key, versionId);
        return found.SymlinkTarget is { } target ? Join(found, Check(call, bucket, call.Store.Objects.Find(bucket, target))) : found;
    }

    /// <summary>The same, its bytes pinned and, where they were archived, restored; the caller disposes of the result.</summary>
    public static OpenObject Open(OssCall call, BucketRecord bucket, string key, string? versionId)
    {
        var opened = ReadableObject.Open(call, bucket, key, versionId);
        if (opened.Record.SymlinkTarget is not { } target)
        {
            return RequireRestored(call, opened);
        }

        opened.Dispose();
        var linked = call.Store.Objects.Open(bucket, target) ?? throw Faults.SymlinkTargetNotExist();
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

    private static OpenObject RequireRestored(OssCall call, OpenObject opened)
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

    private static ObjectRecord Check(OssCall call, BucketRecord bucket, ObjectRecord? target)
    {
        if (target is null or { IsMarker: true })
        {
            throw Faults.SymlinkTargetNotExist();
        }

        if (target.SymlinkTarget is not null)
        {
            throw Faults.InvalidTargetType();
        }

        Access.RequireRead(call, bucket, target);
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
