using OssGen.Emulator.Http;
using OssGen.Emulator.Policies;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Directories;

/// <summary>
/// Renames an object or a directory. The caller must be allowed to read and to write all that is renamed: under its new key, an object can
/// have other readers.
/// </summary>
internal sealed class RenameHandler : IOssHandler<RenameRequest, RenameResult>
{
    public async Task<RenameResult> HandleAsync(HandlerContext call, RenameRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject);
        await call.Store.Directories.RenameAsync(
            bucket,
            DirectoryPath.Parse(request.RenameSource),
            DirectoryPath.Parse(request.DestinationKey),
            (record, key) =>
            {
                Access.RequireRead(call, bucket, new ObjectName(record.Key, null), record);
                Access.RequireWrite(call, bucket, new ObjectName(record.Key, null), record, ObjectActions.Delete);
                Access.RequireWrite(call, bucket, new ObjectName(key, null));
                RequestReader.CheckKey(key);
            },
            cancellationToken);
        return new RenameResult();
    }
}
