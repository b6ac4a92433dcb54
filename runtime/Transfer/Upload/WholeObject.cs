using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>An object that goes up in one call.</summary>
internal static class WholeObject
{
    /// <summary>Stores it.</summary>
    /// <param name="job">The transfer.</param>
    /// <param name="request">The object; its content says the default Content-Type.</param>
    /// <param name="content">The bytes, which can be read again if an attempt fails.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async ValueTask<OssTransferResult> PutAsync(TransferJob job, PutObjectRequest request, OssContent content, CancellationToken cancellationToken)
    {
        var counted = new PartContent(content, job.Progress);
        await job.Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var whole = request with { Content = counted, ContentType = request.ContentType ?? request.Content.ContentType };
            var result = await job.Client.PutObjectAsync(whole, cancellationToken).ConfigureAwait(false);
            return new OssTransferResult
            {
                Length = counted.Length ?? 0,
                ETag = result.ETag,
                // Compared by the client, which fails otherwise; null where it doesn't compare.
                Crc64 = counted.SentCrc64,
                VersionId = result.VersionId,
                Parts = 1,
                CallbackBody = result.CallbackBody,
                Response = result.Response,
            };
        }
        finally
        {
            job.Slots.Release();
        }
    }
}
