using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Uploads;

/// <summary>Uploads one file in parts. The multipart upload is never aborted, so that it can be resumed.</summary>
/// <param name="session">The session.</param>
/// <param name="target">The object.</param>
/// <param name="file">The path of the file.</param>
internal sealed class MultiUpload(Session session, OssPath target, string file)
{
    /// <summary>The options for the transfer: the part size, and the number of parts that are uploaded concurrently.</summary>
    internal required OssTransferOptions Options { get; init; }

    internal required int MaxParts { get; init; }

    /// <summary>Uploads the file. If the upload fails, prints how to resume it, unless the multipart upload no longer exists.</summary>
    /// <param name="uploadId">The ID of the multipart upload to resume; null to begin a new one.</param>
    /// <param name="headers">The headers of a new multipart upload.</param>
    /// <param name="contentType">The Content-Type of the object; null for that of the file extension.</param>
    /// <param name="cancellationToken">Cancels the transfer, but does not abort the multipart upload.</param>
    internal async Task RunAsync(string? uploadId, RequestHeaders headers, string? contentType, CancellationToken cancellationToken)
    {
        var content = LocalFile.ContentOf(file);
        var acl = headers.Take("x-oss-object-acl") is { } text ? new ObjectAcl(text) : (ObjectAcl?)null;
        if (uploadId is not null && (headers.Rest is not null || contentType is not null))
        {
            throw new CommandException(
                "--headers and --content-type are settled when an upload begins, and --upload_id names one that was begun. "
                    + "Leave them out, or give them to init.");
        }

        var without = headers.Rest is null && contentType is null ? "" : " and without --headers and --content-type";
        var id = uploadId ?? await BeginAsync(headers, headers.TakeContentType(contentType) ?? content.ContentType, cancellationToken);
        try
        {
            var request = new PutObjectRequest { Bucket = target.Bucket, Key = target.Key, Content = content, Acl = acl };
            var result = await TransferBar.ShowAsync(
                session,
                target.Key,
                async progress => await new OssTransfer(session.Client, Options).UploadAsync(
                    request,
                    new OssUploadOptions { UploadId = id, MaxParts = MaxParts, Progress = progress },
                    cancellationToken));
            await ObjectReport.ShowAsync(session, target, result, cancellationToken, id);
        }
        catch (Exception failure) when (failure is not OssServiceException { Code: OssErrorCode.NoSuchUpload })
        {
            await session.Out.FlushAsync(CancellationToken.None);
            await session.Terminal.Error.WriteLineAsync(
                $"What was uploaded is kept. To continue, repeat the command with --upload_id={id}{without}");
            throw;
        }
    }

    private async Task<string> BeginAsync(RequestHeaders headers, string? contentType, CancellationToken cancellationToken)
    {
        var begun = await session.Client.InitiateMultipartUploadAsync(
            new InitiateMultipartUploadRequest
            {
                Bucket = target.Bucket,
                Key = target.Key,
                ContentType = contentType,
                ExtraHeaders = headers.Rest,
            },
            cancellationToken);
        if (!session.Json)
        {
            // Printed at once, because it is needed to resume the upload if the process is killed.
            await session.Out.WriteLineAsync($"Upload ID is: {begun.UploadId}");
            await session.Out.FlushAsync(cancellationToken);
        }

        return begun.UploadId;
    }
}
