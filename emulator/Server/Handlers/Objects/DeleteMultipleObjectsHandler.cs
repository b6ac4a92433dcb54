using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// Deletes up to 1,000 objects in a single transaction. Missing objects are reported as deleted. The reply to a quiet request has no
/// document.
/// </summary>
internal sealed class DeleteMultipleObjectsHandler : IOssHandler<DeleteMultipleObjectsRequest, DeleteMultipleObjectsResult>
{
    private const int MaximumKeys = 1000;

    public async Task<DeleteMultipleObjectsResult> HandleAsync(
        HandlerContext call, DeleteMultipleObjectsRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        if (request.Objects.Count is 0 or > MaximumKeys)
        {
            throw OssErrors.MalformedXml($"the document must name 1 to {MaximumKeys} objects.");
        }

        ObjectName[] names = [.. request.Objects.Select(named => new ObjectName(named.Key, named.VersionId))];
        foreach (var name in names)
        {
            Access.RequireWrite(call, bucket, name, call.Store.Objects.FindVersion(bucket, name.Key, name.VersionId));
        }

        var deletions = await call.Store.Objects.DeleteAsync(
            bucket, names, Access.Bypasses(call, bucket, request.BypassGovernanceRetention), cancellationToken);
        call.OmitsDocument = request.Quiet == true;
        return new DeleteMultipleObjectsResult
        {
            EncodingType = EncodingTypes.InReply(request.EncodingType),
            Deleted = [.. names.Zip(deletions, Entry)],
        };
    }

    private static DeletedObject Entry(ObjectName name, Deletion deletion) => new()
    {
        Key = name.Key,
        VersionId = name.VersionId,
        DeleteMarker = deletion.IsMarker ? true : null,
        DeleteMarkerVersionId = deletion.IsMarker ? deletion.VersionId : null,
    };
}
