using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Multipart;

/// <summary>
/// Creates a part from an object or a range of it. The part shares the object's content, which is read only to compute hashes.
/// </summary>
internal sealed class UploadPartCopyHandler : IOssHandler<UploadPartCopyRequest, UploadPartCopyResult>
{
    private const int BufferSize = 128 * 1024;

    public async Task<UploadPartCopyResult> HandleAsync(
        HandlerContext call, UploadPartCopyRequest request, CancellationToken cancellationToken)
    {
        var target = call.RequireBucket();
        Access.RequireWrite(call, target, call.RequestedObject);
        UploadedEncryption.RequireNone(call.Request);
        call.Store.Uploads.Require(target, request.Key, request.UploadId);
        var source = request.SourceBucket is null ? target : call.RequireBucket(request.SourceBucket);
        BucketRegions.RequireSame(call, source, target);
        using var opened = SymlinkResolver.Open(call, source, request.SourceKey, request.SourceVersionId);
        if (opened.Record.Type == ObjectKinds.Symlink)
        {
            throw OssErrors.OperationNotSupported("A part is not copied from a symbolic link.", "0042-00000308");
        }

        new Conditions(
            request.CopySourceIfMatch,
            request.CopySourceIfNoneMatch,
            request.CopySourceIfModifiedSince,
            request.CopySourceIfUnmodifiedSince).Check(opened.Record);
        var range = ByteRange.ReadCopySource(request.CopySourceRange, opened.Record.Size);
        var segments = opened.Segments(range.From, range.Length);
        await call.PassCopyAsync(range.Length, cancellationToken);
        var hashes = await HashAsync(opened, range, cancellationToken);
        var part = await call.Store.Uploads.SharePartAsync(
            target, request.Key, request.UploadId, request.PartNumber, segments, hashes, cancellationToken);
        var etag = $"\"{part.ETag}\"";

        // OSS repeats the ETag in a header; ali-oss reads it from there to complete the upload.
        call.AddHeader("ETag", etag);
        return new UploadPartCopyResult
        {
            CopySourceVersionId = ObjectReplyValues.VersionId(source, opened.Record),
            LastModified = part.Modified,
            ETag = etag,
        };
    }

    private static async Task<WrittenData> HashAsync(OpenObject opened, ByteRange range, CancellationToken cancellationToken)
    {
        using var hasher = new BodyHasher();
        var buffer = new byte[BufferSize];
        await using var bytes = opened.OpenStream(range.From, range.Length);
        while (await bytes.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            hasher.Append(buffer.AsSpan(0, count));
        }

        return new WrittenData(null, hasher.Length, hasher.Md5(), hasher.Crc64);
    }
}
