using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>Uploads an object in a single call.</summary>
internal static class WholeObject
{
    /// <summary>Sends a PutObject request that stores the object.</summary>
    /// <param name="context">The transfer.</param>
    /// <param name="request">The object; its content determines the default Content-Type.</param>
    /// <param name="content">The bytes to store; they can be read again for a retry.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal static async ValueTask<OssTransferResult> PutAsync(
        TransferContext context, PutObjectRequest request, OssContent content, CancellationToken cancellationToken)
    {
        var counted = new PartContent(content, context.Progress);
        using var slot = await context.Slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        var whole = request with { Content = counted, ContentType = UploadContentType.Of(request) };
        var result = await context.Client.PutObjectAsync(whole, cancellationToken).ConfigureAwait(false);
        return new OssTransferResult
        {
            Length = counted.Length ?? 0,
            ETag = result.ETag,
            // Compared by the client, which throws on a mismatch; null when the client doesn't compare.
            Crc64 = counted.SentCrc64,
            VersionId = result.VersionId,
            Parts = 1,
            CallbackBody = result.CallbackBody,
            Response = result.Response,
        };
    }
}
