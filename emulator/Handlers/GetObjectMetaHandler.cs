using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers;

/// <summary>The few facts about an object that cost least to ask for.</summary>
internal sealed class GetObjectMetaHandler : IOssHandler<GetObjectMetaRequest, GetObjectMetaResult>
{
    public Task<GetObjectMetaResult> HandleAsync(OssCall call, GetObjectMetaRequest request, CancellationToken cancellationToken)
    {
        var record = ReadableObject.Find(call, call.RequireBucket(), request.Key, request.VersionId);
        return Task.FromResult(new GetObjectMetaResult
        {
            ContentLength = record.Size,
            ETag = record.QuotedETag,
            LastModified = record.Modified,
            Crc64 = record.Crc64,
        });
    }
}
