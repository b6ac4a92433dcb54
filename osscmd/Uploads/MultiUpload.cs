using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Uploads;

/// <summary>Uploads one file in parts, by an upload that is never aborted, so that it can be resumed.</summary>
/// <param name="session">The connection.</param>
/// <param name="target">The object.</param>
/// <param name="file">The file.</param>
internal sealed class MultiUpload(Session session, OssPath target, string file)
{
    /// <summary>Size of parts and their number at a time.</summary>
    internal required OssTransferOptions Options { get; init; }

    internal required int MaxParts { get; init; }

    /// <summary>Uploads.</summary>
    /// <param name="uploadId">The upload to continue; null to begin one.</param>
    /// <param name="headers">Headers of an upload that is begun here.</param>
    /// <param name="contentType">Its type, or null for that of the file's suffix.</param>
    /// <param name="cancellationToken">Cancels; the upload stays.</param>
    internal async Task RunAsync(string? uploadId, RequestHeaders headers, string? contentType, CancellationToken cancellationToken)
    {
        var content = OssContent.FromFile(file);
        var acl = headers.Take("x-oss-object-acl") is { } text ? new ObjectAcl(text) : (ObjectAcl?)null;
        if (uploadId is not null && (headers.Rest is not null || contentType is not null))
        {
            throw new CommandException("--headers and --content-type are settled when an upload begins, and --upload_id names one that was begun. Leave them out, or give them to init.");
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
            await session.Terminal.Error.WriteLineAsync($"What was uploaded is kept. To continue, repeat the command with --upload_id={id}{without}");
            throw;
        }
    }

    private async Task<string> BeginAsync(RequestHeaders headers, string contentType, CancellationToken cancellationToken)
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
            // At once: after the process is killed it is needed to resume.
            await session.Out.WriteLineAsync($"Upload ID is: {begun.UploadId}");
            await session.Out.FlushAsync(cancellationToken);
        }

        return begun.UploadId;
    }
}
