using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Directories;

/// <summary>Deletes an empty directory, or a directory with what is in it.</summary>
internal sealed class DeleteDirectoryHandler : IOssHandler<DeleteDirectoryRequest, DeleteDirectoryResult>
{
    public async Task<DeleteDirectoryResult> HandleAsync(
        HandlerContext call, DeleteDirectoryRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var path = DirectoryPath.Parse(request.Directory);
        var marker = DirectoryPath.MarkerOf(path);
        Access.RequireWrite(call, bucket, new ObjectName(marker, null), call.Store.Objects.Find(bucket, marker));
        if (request.Recursive != true)
        {
            return request.DeleteToken is { Length: > 0 } unused
                ? throw OssErrors.InvalidArgument("A delete token needs a recursive deletion.", "x-oss-delete-token", unused)
                : Result(path, await call.Store.Directories.DeleteEmptyAsync(bucket, path, cancellationToken), null);
        }

        var after = DirectoryPath.KeyOf(request.DeleteToken, path) ?? "";
        var (deleted, isTruncated) = await call.Store.Directories.DeleteAllAsync(
            bucket,
            path,
            after,
            record => Access.RequireWrite(call, bucket, new ObjectName(record.Key, null), record),
            cancellationToken);
        return Result(path, deleted.Count, isTruncated ? ContinuationToken.Write(deleted[^1]) : null);
    }

    private static DeleteDirectoryResult Result(string path, int deleted, string? token) =>
        new() { DirectoryName = path, DeleteNumber = deleted, NextDeleteToken = token };
}
