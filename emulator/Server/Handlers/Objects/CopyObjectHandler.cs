using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// Copies an object. When the current version of an object is copied onto itself, the object's headers and metadata are replaced with the
/// headers and metadata of the request.
/// </summary>
internal sealed class CopyObjectHandler : IOssHandler<CopyObjectRequest, CopyObjectResult>
{
    public async Task<CopyObjectResult> HandleAsync(HandlerContext call, CopyObjectRequest request, CancellationToken cancellationToken)
    {
        var target = call.RequireBucket();
        Access.RequireWrite(call, target, call.RequestedObject, call.Store.Objects.Find(target, request.Key));
        var source = request.SourceBucket is null ? target : call.RequireBucket(request.SourceBucket);
        BucketRegions.RequireSame(call, source, target);
        var asked = UploadRequestReader.Describe(call, target);
        var replaces = Directive(request.MetadataDirective?.Value, "x-oss-metadata-directive")
            || (source.Id == target.Id && request.SourceKey == request.Key && request.SourceVersionId is null);
        var retags = Directive(request.TaggingDirective?.Value, "x-oss-tagging-directive");
        var conditions = new Conditions(
            request.CopySourceIfMatch,
            request.CopySourceIfNoneMatch,
            request.CopySourceIfModifiedSince,
            request.CopySourceIfUnmodifiedSince);
        var name = new ObjectName(request.SourceKey, request.SourceVersionId);
        var found = ReadableObject.Find(call, source, request.SourceKey, request.SourceVersionId);
        await call.PassCopyAsync(found.Size, cancellationToken);
        var copy = await call.Store.Objects.CopyAsync(source, name, target, request.Key, Describe, cancellationToken);
        return new CopyObjectResult
        {
            VersionId = ObjectReplyValues.VersionId(target, copy),
            CopySourceVersionId = ObjectReplyValues.VersionId(source, found),
            Crc64 = copy.Crc64,
            LastModified = copy.Modified,
            ETag = copy.QuotedETag,
            ETagHeader = copy.QuotedETag,
            LastModifiedHeader = copy.Modified,
        }.WithEncryption(ObjectReplyValues.AsUploaded(copy));

        // Checks access and conditions again on the version that is copied, because the source may have been overwritten since the lookup.
        NewObject Describe(ObjectRecord original)
        {
            Access.RequireRead(call, source, name, original);
            conditions.Check(original);
            found = original;
            var headers = CopiedHeaders.Choose(original.Headers, asked.Headers, replaces, retags);
            return asked with { Headers = headers };
        }
    }

    private static bool Directive(string? value, string name) => value?.ToUpperInvariant() switch
    {
        null or "COPY" => false,
        "REPLACE" => true,
        _ => throw OssErrors.InvalidArgument("The directive is neither COPY nor REPLACE.", name, value),
    };
}
