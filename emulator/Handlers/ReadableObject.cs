using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Handlers;

/// <summary>Finds the object that a request wants to read, with all that may stand in its way.</summary>
internal static class ReadableObject
{
    public static ObjectRecord Find(OssCall call, BucketRecord bucket, string key, string? versionId)
    {
        var record = call.Store.Objects.Find(bucket, key);
        Access.RequireRead(call, bucket, record);
        Values.CheckVersion(key, versionId);
        return record ?? throw Faults.NoSuchKey(key);
    }

    /// <summary>The same, its bytes pinned; the caller disposes of the result.</summary>
    public static OpenObject Open(OssCall call, BucketRecord bucket, string key, string? versionId)
    {
        var opened = call.Store.Objects.Open(bucket, key);
        try
        {
            Access.RequireRead(call, bucket, opened?.Record);
            Values.CheckVersion(key, versionId);
            return opened ?? throw Faults.NoSuchKey(key);
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }
}
