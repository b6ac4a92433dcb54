using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the commands that send a single request for an object.</summary>
internal static class ObjectCommands
{
    private const int MetaColumn = 16;

    internal static Command Mkdir(CommandHost host)
    {
        var place = new Argument<string>("oss://bucket/dirname") { Description = "The folder." };
        var command = new Command("mkdir", "Makes a folder: an object of no bytes whose key ends with /.") { place };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), "mkdir");
            var key = path.Key.EndsWith('/') ? path.Key : path.Key + "/";
            await session.Client.PutObjectAsync(path.Bucket, key, OssContent.Empty, cancellationToken);
        });
    }

    internal static Command Cat(CommandHost host)
    {
        var place = CommandOptions.Object();
        var command = new Command(
            "cat", "Writes an object's bytes to the output. Not meant for large objects: get brings them into a file.") { place };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), "cat");
            await using var got = await session.Client.GetObjectAsync(path.Bucket, path.Key, cancellationToken);
            await session.Out.FlushAsync(cancellationToken);
            await got.CopyToAsync(session.Terminal.OutStream, cancellationToken);
        });
    }

    internal static Command Meta(CommandHost host)
    {
        var place = CommandOptions.Object();
        var command = new Command("meta", "Shows an object's headers: type, length, times, metadata of your own.") { place };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), "meta");
            var head = await session.Client.HeadObjectAsync(path.Bucket, path.Key, cancellationToken);
            var headers = head.Response.Headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase).ToList();
            if (session.Json)
            {
                JsonOutput.Write(session.Terminal, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("objectname", path.Key);
                    foreach (var (name, value) in headers)
                    {
                        json.WriteString(LowerCase(name), value);
                    }

                    json.WriteEndObject();
                });
                return;
            }

            await session.Out.WriteLineAsync($"{"objectname",-MetaColumn}: {path.Key}");
            foreach (var (name, value) in headers)
            {
                await session.Out.WriteLineAsync($"{LowerCase(name),-MetaColumn}: {value}");
            }
        });
    }

    internal static Command Remove(CommandHost host)
    {
        var place = CommandOptions.Object();
        var command = new Command("rm", "Deletes an object. One that isn't there is no error.") { place };
        command.Aliases.Add("delete");
        command.Aliases.Add("del");
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), "rm");
            await session.Client.DeleteObjectAsync(path.Bucket, path.Key, cancellationToken);
        });
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Globalization", "CA1308:Normalize strings to uppercase", Justification = "The 2013 tool printed header names in lower case.")]
    private static string LowerCase(string name) => name.ToLowerInvariant();
}
