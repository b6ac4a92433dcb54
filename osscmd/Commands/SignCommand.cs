using System.CommandLine;
using System.Globalization;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the signurl command, which presigns a URL that reads an object without credentials.</summary>
internal static class SignCommand
{
    private const int DefaultSeconds = 600;

    internal static Command Create(CommandHost host)
    {
        var place = CommandOptions.Object();
        var timeout = NumberOption.Create(
            "--timeout", $"Seconds that the URL is good for (default: {DefaultSeconds}).", 1, int.MaxValue, "-t");
        var command = new Command("signurl", "Makes a URL that lets others read an object of a private bucket.") { place, timeout };
        command.Aliases.Add("sign");
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var path = OssPath.ParseObject(parsed.GetRequiredValue(place), "signurl");
            var seconds = parsed.GetValue(timeout) ?? DefaultSeconds;
            var signed = await session.Client.PresignAsync(
                new GetObjectRequest { Bucket = path.Bucket, Key = path.Key }, TimeSpan.FromSeconds(seconds), cancellationToken);
            if (session.Json)
            {
                JsonOutput.Write(session.Terminal, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("url", signed.Url);
                    json.WriteNumber("seconds", seconds);
                    json.WriteEndObject();
                });
                return;
            }

            await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"timeout is {seconds} seconds."));
            await session.Out.WriteLineAsync(signed.Url);
        });
    }
}
