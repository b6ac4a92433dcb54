using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;

namespace OssGen.Emulator.Handlers;

/// <summary>Deletes up to 1,000 objects in one change; missing ones count as deleted. Quiet replies name none.</summary>
internal sealed class DeleteMultipleObjectsHandler : IOssHandler<DeleteMultipleObjectsRequest, DeleteMultipleObjectsResult>
{
    private const int MaximumKeys = 1000;

    public async Task<DeleteMultipleObjectsResult> HandleAsync(OssCall call, DeleteMultipleObjectsRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket);
        Values.CheckEncodingType(request.EncodingType?.Value);
        if (request.Objects.Count is 0 or > MaximumKeys)
        {
            throw Faults.MalformedXml($"the document must name 1 to {MaximumKeys} objects.");
        }

        foreach (var named in request.Objects)
        {
            Values.CheckVersion(named.Key, named.VersionId);
        }

        string[] keys = [.. request.Objects.Select(named => named.Key)];
        await call.Store.Objects.DeleteAsync(bucket, keys, cancellationToken);
        return new DeleteMultipleObjectsResult
        {
            EncodingType = ObjectEntries.Encoding(request.EncodingType),
            Deleted = request.Quiet == true ? [] : [.. keys.Select(key => new DeletedObject { Key = key })],
        };
    }
}
