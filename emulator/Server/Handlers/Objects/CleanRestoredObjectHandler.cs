namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Ends the restore of an archived object before it expires.</summary>
internal sealed class CleanRestoredObjectHandler : IOssHandler<CleanRestoredObjectRequest, CleanRestoredObjectResult>
{
    public async Task<CleanRestoredObjectResult> HandleAsync(
        HandlerContext call, CleanRestoredObjectRequest request, CancellationToken cancellationToken)
    {
        var record = ReadableObject.Find(call, call.RequireOwnBucket(), request.Key, request.VersionId);
        await call.Store.Restorations.CleanAsync(record, cancellationToken);
        return new CleanRestoredObjectResult();
    }
}
