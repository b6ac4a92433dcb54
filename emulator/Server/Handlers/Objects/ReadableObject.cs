using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Finds the object that a request reads. Throws OSS's error if the object doesn't exist or the caller may not read it.</summary>
internal static class ReadableObject
{
    public static ObjectRecord Find(HandlerContext call, BucketRecord bucket, string key, string? versionId)
    {
        var found = call.Store.Objects.FindVersion(bucket, key, versionId);
        Access.RequireRead(call, bucket, new ObjectName(key, versionId), found);
        return ObjectRows.Require(found, key, versionId);
    }

    /// <summary>Finds the object that a request reads and pins its content. The caller must dispose the result.</summary>
    public static OpenObject Open(HandlerContext call, BucketRecord bucket, string key, string? versionId)
    {
        var opened = call.Store.Objects.Open(bucket, key, versionId);
        try
        {
            Access.RequireRead(call, bucket, new ObjectName(key, versionId), opened?.Record);
            ObjectRows.Require(opened?.Record, key, versionId);
            return opened!;
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }
}
