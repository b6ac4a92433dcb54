using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers.Directories;

/// <summary>Creates a directory. The caller must be allowed to write to the bucket.</summary>
internal sealed class CreateDirectoryHandler : IOssHandler<CreateDirectoryRequest, CreateDirectoryResult>
{
    public async Task<CreateDirectoryResult> HandleAsync(
        HandlerContext call, CreateDirectoryRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject);
        var path = DirectoryPath.Parse(request.Directory);
        RequestReader.CheckKey(DirectoryPath.MarkerOf(path));
        var created = await call.Store.Directories.CreateAsync(bucket, path, cancellationToken);
        return new CreateDirectoryResult { LastModified = created.Modified };
    }
}
