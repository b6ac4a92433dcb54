using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

#pragma warning disable CS0618 // Deprecated for clients; the emulator still serves it.

/// <summary>Returns the parts of an object group.</summary>
internal sealed class GetObjectGroupIndexHandler : IOssHandler<GetObjectGroupIndexRequest, GetObjectGroupIndexResult>
{
    public Task<GetObjectGroupIndexResult> HandleAsync(
        HandlerContext call, GetObjectGroupIndexRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var group = ReadableObject.Find(call, bucket, request.Key, versionId: null);
        if (group.Type != ObjectKinds.Group)
        {
            throw OssErrors.NoSuchKey(request.Key);
        }

        return Task.FromResult(new GetObjectGroupIndexResult
        {
            Bucket = bucket.Name,
            Key = group.Key,
            ETag = group.QuotedETag,
            FileLength = group.Size,
            Parts = [.. call.Store.Groups.Parts(group).Select(Entry)],
        });
    }

    private static ObjectGroupIndexPart Entry(GroupPart part) => new()
    {
        PartNumber = part.Number,
        PartName = part.Key,
        PartSize = part.Size,
        ETag = $"\"{part.ETag}\"",
    };
}
