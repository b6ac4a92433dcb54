using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Uploads;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the upload command, which uploads a file as an object group.</summary>
internal static class UploadCommand
{
    private const int DefaultThreads = 10;
    private const int MostParts = 1000;

    internal static Command Create(CommandHost host)
    {
        var (file, place) = (CommandOptions.LocalFile(), CommandOptions.Target());
        var (contentType, headers) = (CommandOptions.ContentType(), CommandOptions.Headers());
        var threads = CommandOptions.Threads(DefaultThreads);
        var parts = CommandOptions.MaxPartNumber(MostParts, MostParts);
        var command = new Command(
            "upload",
            "Uploads a file as an object group. Not recommended: the parts stay as objects of their own, and OSS dropped object groups "
                + "after 2013. Use multiupload.")
        {
            file, place, contentType, headers, threads, parts,
        };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var target = LocalFile.TargetOf(path, parsed.GetRequiredValue(place), "upload");
            var upload = new ObjectGroupUpload(session.Client, target, LocalFile.Require(path))
            {
                MaxParts = parsed.GetValue(parts) ?? MostParts,
            };
            await upload.SendPartsAsync(parsed.GetValue(threads) ?? DefaultThreads, cancellationToken);
            var result = await upload.JoinAsync(
                RequestHeaders.Parse(parsed.GetValue(headers) ?? []), parsed.GetValue(contentType), cancellationToken);
            await ObjectReport.ShowAsync(session, target, result, cancellationToken);
        });
    }
}
