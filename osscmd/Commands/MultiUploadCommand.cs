using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;
using OssGen.Osscmd.Uploads;

namespace OssGen.Osscmd.Commands;

/// <summary>
/// Creates the multiupload command, which uploads a file in parts. An interrupted upload can be resumed with its upload ID.
/// </summary>
internal static class MultiUploadCommand
{
    private const int DefaultThreads = 10;
    private const int DefaultParts = 1000;
    private const int MostParts = 10_000;
    private const long PartSize = 10 * 1024 * 1024;

    internal static Command Create(CommandHost host)
    {
        var command = Create(host, "multiupload");
        command.Aliases.Add("multi_upload");
        command.Aliases.Add("mp");
        return command;
    }

    /// <summary>
    /// Creates the command under the misspelled name that the manual's examples use. This name is hidden from the list of commands.
    /// </summary>
    internal static Command Alias(CommandHost host)
    {
        var command = Create(host, "multiup_load");
        command.Hidden = true;
        return command;
    }

    private static Command Create(CommandHost host, string name)
    {
        var (file, place) = (CommandOptions.LocalFile(), CommandOptions.Target());
        var (contentType, headers) = (CommandOptions.ContentType(), CommandOptions.Headers());
        var uploadId =
            CommandOptions.UploadId("The upload to continue, from init, listparts or an interrupted run (default: begin one).");
        var threads = CommandOptions.Threads(DefaultThreads);
        var parts = CommandOptions.MaxPartNumber(DefaultParts, MostParts);
        var command = new Command(
            name,
            "Uploads a file in parts, several at a time. When it breaks off, the same command with --upload_id sends only the parts that "
                + "OSS doesn't have, or has with other bytes than the file.")
        {
            file, place, contentType, headers, uploadId, threads, parts,
        };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var target = LocalFile.TargetOf(path, parsed.GetRequiredValue(place), name);
            var begun = CommandOptions.UploadIdOf(parsed, uploadId);
            var options = new OssTransferOptions { PartSize = PartSize, Parallelism = parsed.GetValue(threads) ?? DefaultThreads };
            var given = RequestHeaders.Parse(parsed.GetValue(headers) ?? []);
            if (await LocalFile.StreamOfAsync(path, cancellationToken) is { } content)
            {
                await SendStreamAsync(
                    session,
                    target,
                    begun is null ? content : throw NotRepeatable(path),
                    options,
                    given,
                    parsed.GetValue(contentType),
                    cancellationToken);
                return;
            }

            var upload = new MultiUpload(session, target, LocalFile.Require(path))
            {
                Options = options,
                MaxParts = parsed.GetValue(parts) ?? DefaultParts,
            };
            await upload.RunAsync(begun, given, parsed.GetValue(contentType), cancellationToken);
        });
    }

    // A source that can be read only once cannot be resumed, so its parts are not kept and no upload id is printed.
    private static async Task SendStreamAsync(
        Session session,
        OssPath target,
        OssContent content,
        OssTransferOptions options,
        RequestHeaders headers,
        string? contentType,
        CancellationToken cancellationToken)
    {
        var acl = headers.Take("x-oss-object-acl") is { } text ? new ObjectAcl(text) : (ObjectAcl?)null;
        var request = new PutObjectRequest
        {
            Bucket = target.Bucket,
            Key = target.Key,
            Content = content,
            Acl = acl,
            ContentType = headers.TakeContentType(contentType),
            ExtraHeaders = headers.Rest,
        };
        var result = await TransferBar.ShowAsync(
            session,
            target.Key,
            async progress => await new OssTransfer(session.Client, options)
                .UploadAsync(request, new OssUploadOptions { Progress = progress }, cancellationToken));
        await ObjectReport.ShowAsync(session, target, result, cancellationToken);
    }

    private static CommandException NotRepeatable(string path) =>
        new($"{path} can be read only once: an upload of it can't be resumed. Omit --upload_id, or store its content in a file first.");
}
