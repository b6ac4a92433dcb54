using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the commands that change one multipart upload: init, cancel, uploadpartfromfile and uploadpartfromstring.</summary>
internal static class MultipartCommands
{
    private const string ForTests = "Mainly for tests, not recommended; multiupload sends all parts of a file.";

    internal static Command Init(CommandHost host)
    {
        var (place, contentType, headers) = (CommandOptions.Object(), CommandOptions.ContentType(), CommandOptions.Headers());
        contentType.Description = "The object's type (default: that of the key's suffix, else application/octet-stream).";
        var command =
            new Command("init", "Begins an upload in parts and prints its Upload ID, for multiupload.") { place, contentType, headers };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), "init");
            var given = RequestHeaders.Parse(parsed.GetValue(headers) ?? []);
            var begun = await session.Client.InitiateMultipartUploadAsync(
                new InitiateMultipartUploadRequest
                {
                    Bucket = path.Bucket,
                    Key = path.Key,
                    ContentType = given.TakeContentType(parsed.GetValue(contentType)),
                    ExtraHeaders = given.Rest,
                },
                cancellationToken);
            if (!session.Json)
            {
                await session.Out.WriteLineAsync(begun.UploadId);
                return;
            }

            JsonOutput.Write(session.Terminal, json =>
            {
                json.WriteStartObject();
                json.WriteString("bucket", path.Bucket);
                json.WriteString("key", path.Key);
                json.WriteString("uploadId", begun.UploadId);
                json.WriteEndObject();
            });
        });
    }

    internal static Command Cancel(CommandHost host)
    {
        var (place, uploadId) = (CommandOptions.Object(), CommandOptions.UploadId("The upload."));
        var command = new Command("cancel", "Ends an unfinished upload and deletes its parts.") { place, uploadId };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), "cancel");
            await session.Client.AbortMultipartUploadAsync(
                path.Bucket, path.Key, CommandOptions.RequiredUploadId(parsed, uploadId), cancellationToken);
        });
    }

    internal static Command UploadPartFromFile(CommandHost host)
    {
        var file = CommandOptions.LocalFile();
        var command = new Command("uploadpartfromfile", $"Uploads a file as one part. {ForTests}") { file };
        command.Aliases.Add("upff");
        return UploadPart(host, command, parsed =>
        {
            var path = LocalFile.Require(parsed.GetRequiredValue(file));
            return OssContent.FromFile(path);
        });
    }

    internal static Command UploadPartFromString(CommandHost host)
    {
        var data = new Option<string?>("--data") { Description = "The part's bytes, as text.", HelpName = "text" };
        var command = new Command("uploadpartfromstring", $"Uploads a text as one part. {ForTests}") { data };
        command.Aliases.Add("upfs");
        return UploadPart(host, command, parsed => OssContent.FromString(parsed.GetValue(data) ?? throw Missing("data")));
    }

    private static Command UploadPart(CommandHost host, Command command, Func<ParseResult, OssContent> content)
    {
        var (place, uploadId) = (CommandOptions.Object(), CommandOptions.UploadId("The upload."));
        var number = NumberOption.Create("--part_number", "The part's place in the object.", 1, 10_000);
        command.Add(place);
        command.Add(uploadId);
        command.Add(number);
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), command.Name);
            var request = new UploadPartRequest
            {
                Bucket = path.Bucket,
                Key = path.Key,
                UploadId = CommandOptions.RequiredUploadId(parsed, uploadId),
                PartNumber = parsed.GetValue(number) ?? throw Missing("part_number"),
                Content = content(parsed),
            };
            await session.Client.UploadPartAsync(request, cancellationToken);
        });
    }

    private static CommandException Missing(string option) => new($"{option} invalid, please set with --{option}=xxx");
}
