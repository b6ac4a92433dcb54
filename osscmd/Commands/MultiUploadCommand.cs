using System.CommandLine;

namespace OssGen.Osscmd;

/// <summary>multiupload: a file becomes an object part by part, and what broke off goes on by its upload id.</summary>
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

    /// <summary>The name that the manual's examples write; no list shows it.</summary>
    internal static Command Misspelt(CommandHost host)
    {
        var command = Create(host, "multiup_load");
        command.Hidden = true;
        return command;
    }

    private static Command Create(CommandHost host, string name)
    {
        var (file, place) = (CommandOptions.LocalFile(), CommandOptions.Target());
        var (contentType, headers) = (CommandOptions.ContentType(), CommandOptions.Headers());
        var uploadId = CommandOptions.UploadId("The upload to go on with, from init, listparts or a run that broke off (default: begin one).");
        var threads = CommandOptions.Threads(DefaultThreads);
        var parts = CommandOptions.MaxPartNumber(DefaultParts, MostParts);
        var command = new Command(
            name,
            "Uploads a file in parts, several at a time. When it breaks off, the same command with --upload_id sends only the parts that OSS doesn't have, or has with other bytes than the file.")
        {
            file, place, contentType, headers, uploadId, threads, parts,
        };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var upload = new MultiUpload(session, LocalFile.TargetOf(path, parsed.GetRequiredValue(place), name), LocalFile.Require(path))
            {
                Options = new OssTransferOptions { PartSize = PartSize, Parallelism = parsed.GetValue(threads) ?? DefaultThreads },
                MaxParts = parsed.GetValue(parts) ?? DefaultParts,
            };
            var begun = CommandOptions.UploadIdOf(parsed, uploadId);
            await upload.RunAsync(begun, RequestHeaders.Parse(parsed.GetValue(headers) ?? []), parsed.GetValue(contentType), cancellationToken);
        });
    }
}
