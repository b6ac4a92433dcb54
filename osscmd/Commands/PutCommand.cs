using System.CommandLine;
using System.Globalization;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the put command, which uploads a file as an object in a single call.</summary>
internal static class PutCommand
{
    /// <summary>The maximum size in bytes of an object that a single call can store, which is 5 GiB.</summary>
    private const long LargestObject = 5L * 1024 * 1024 * 1024;

    internal static Command Create(CommandHost host)
    {
        var (file, place) = (CommandOptions.LocalFile(), CommandOptions.Target());
        var (contentType, headers) = (CommandOptions.ContentType(), CommandOptions.Headers());
        var timeout = NumberOption.Create(
            "--timeout", "Seconds after which the upload is cancelled; 0 (the default) for never.", 0, 1_000_000, "-t");
        var command = new Command(
            "put",
            "Uploads a file of up to 5 GiB in one call. For large files and weak connections, use multiupload, which can be resumed.")
        {
            file, place, contentType, headers, timeout,
        };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var target = LocalFile.TargetOf(path, parsed.GetRequiredValue(place), "put");
            var content = await LocalFile.StreamOfAsync(path, cancellationToken) ?? FileOf(LocalFile.Require(path));
            var request = Request(content, target, RequestHeaders.Parse(parsed.GetValue(headers) ?? []), parsed.GetValue(contentType));
            using var limit = new TimeLimit("put", parsed.GetValue(timeout) ?? 0, cancellationToken);
            var result = await limit.RunAsync(
                token => TransferBar.ShowAsync(session, target.Key, progress => SendAsync(session, request, progress, token)));
            await ObjectReport.ShowAsync(session, target, result, cancellationToken);
        });
    }

    // The length of the content is that of the file itself, whereas a FileInfo has that of a link.
    private static OssContent FileOf(string path)
    {
        var content = LocalFile.ContentOf(path);
        return content.Length is null or <= LargestObject
            ? content
            : throw new CommandException(string.Create(
                CultureInfo.InvariantCulture,
                $"locafile:{path} is bigger than {LargestObject}, it is not support by put, please use multiupload instead."));
    }

    private static PutObjectRequest Request(OssContent content, OssPath target, RequestHeaders headers, string? contentType) => new()
    {
        Bucket = target.Bucket,
        Key = target.Key,
        Content = content,
        ContentType = headers.TakeContentType(contentType),
        ExtraHeaders = headers.Rest,
    };

    private static async Task<OssTransferResult> SendAsync(
        Session session, PutObjectRequest request, IProgress<OssTransferProgress>? progress, CancellationToken cancellationToken)
    {
        var transfer = new OssTransfer(session.Client, new OssTransferOptions { MultipartThreshold = LargestObject });
        return await transfer.UploadAsync(request, new OssUploadOptions { Progress = progress }, cancellationToken);
    }
}
