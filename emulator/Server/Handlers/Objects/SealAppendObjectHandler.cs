using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Seals an appendable object. The reply contains the time at which the object was first sealed.</summary>
internal sealed class SealAppendObjectHandler : IOssHandler<SealAppendObjectRequest, SealAppendObjectResult>
{
    public async Task<SealAppendObjectResult> HandleAsync(
        HandlerContext call, SealAppendObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.RequestedObject, call.Store.Objects.Find(bucket, request.Key));
        if (request.Tagging is not null)
        {
            // An empty header removes the tags.
            Access.RequireTagging(call, bucket);
        }

        var tags = request.Tagging is { } text ? ObjectTags.Parse(text) : null;
        ObjectTags.Check(tags ?? []);
        Func<ObjectRecord, ObjectRecord>? update =
            tags is null ? null : record => record with { Headers = ObjectTags.Put(record.Headers, tags) };
        return new SealAppendObjectResult
        {
            SealedTime = await call.Store.Appends.SealAsync(bucket, request.Key, request.Position, update, cancellationToken),
        };
    }
}
