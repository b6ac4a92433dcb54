using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Directories;

/// <summary>Creates a directory. The caller must be allowed to write to the bucket.</summary>
internal sealed class CreateDirectoryHandler : IOssHandler<CreateDirectoryRequest, CreateDirectoryResult>
{
    public async Task<CreateDirectoryResult> HandleAsync(
        HandlerContext call, CreateDirectoryRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var path = DirectoryPath.Parse(request.Directory);
        RequestReader.CheckKey(DirectoryPath.MarkerOf(path));
        RequireWrite(call, bucket, path);
        var created = await call.Store.Directories.CreateAsync(bucket, path, cancellationToken);
        return new CreateDirectoryResult { LastModified = created.Modified };
    }

    // The directories above the new one are created with it if they don't exist.
    private static void RequireWrite(HandlerContext call, BucketRecord bucket, string path)
    {
        var marker = DirectoryPath.MarkerOf(path);
        Access.RequireWrite(call, bucket, new ObjectName(marker, null), call.Store.Objects.Find(bucket, marker));
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var above = path[..(end + 1)];
            if (call.Store.Objects.Find(bucket, above) is null)
            {
                Access.RequireWrite(call, bucket, new ObjectName(above, null));
            }
        }
    }
}
