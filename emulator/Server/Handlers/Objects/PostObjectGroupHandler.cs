using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

#pragma warning disable CS0618 // Deprecated for clients; the emulator still serves it.

/// <summary>Creates an object group from existing objects.</summary>
internal sealed class PostObjectGroupHandler : IOssHandler<PostObjectGroupRequest, PostObjectGroupResult>
{
    public async Task<PostObjectGroupResult> HandleAsync(
        HandlerContext call, PostObjectGroupRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject, call.Store.Objects.Find(bucket, request.Key));
        if (request.Parts.Count > GroupStore.MaximumParts)
        {
            throw OssErrors.FileGroupTooLarge();
        }

        var ordered = request.Parts.Zip(request.Parts.Skip(1)).All(pair => pair.First.PartNumber < pair.Second.PartNumber);
        if (!ordered)
        {
            throw OssErrors.InvalidPartOrder();
        }

        var parts = request.Parts.Select(part => (part.PartName, RequestValidation.WithoutQuotes(part.ETag))).ToList();
        var about = UploadRequestReader.Describe(call, bucket);
        var group = await call.Store.Groups.CreateAsync(
            bucket,
            request.Key,
            parts,
            about,
            (key, part) => Access.RequireRead(call, bucket, new ObjectName(key, null), part),
            cancellationToken);
        return new PostObjectGroupResult { Bucket = bucket.Name, Key = group.Key, Size = group.Size, ETag = group.QuotedETag };
    }
}
