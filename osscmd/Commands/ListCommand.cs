using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the ls command, which lists one page of a bucket's objects.</summary>
internal static class ListCommand
{
    private const int DefaultMaxKeys = 1000;

    internal static Command Create(CommandHost host)
    {
        var place = CommandOptions.Prefix();
        var rest = new Argument<string[]>("[marker] [delimiter] [maxkeys]")
        {
            Description = "The three options by their place.",
            Arity = new ArgumentArity(0, 3),
        };
        var marker = new Option<string?>("--marker") { Description = "List keys that come after this one.", HelpName = "key" };
        var delimiter =
            new Option<string?>("--delimiter") { Description = "Group keys that agree up to this text, such as /.", HelpName = "text" };
        var maxKeys = NumberOption.Create("--maxkeys", $"Keys in the page, 1 to 1000 (default: {DefaultMaxKeys}).", 1, DefaultMaxKeys);
        var command = new Command(
            "ls", "Lists objects: one page of them. Without a bucket, lists your buckets.") { place, rest, marker, delimiter, maxKeys };
        command.Aliases.Add("list");
        return host.OnlineOrBuckets(command, place, async (session, parsed, path, cancellationToken) =>
        {
            var places = parsed.GetValue(rest) ?? [];
            var page = await session.Client.ListObjectsAsync(
                new ListObjectsRequest
                {
                    Bucket = path.Bucket,
                    Prefix = path.Key,
                    Marker = places.ElementAtOrDefault(0) ?? parsed.GetValue(marker) ?? "",
                    Delimiter = places.ElementAtOrDefault(1) ?? parsed.GetValue(delimiter) ?? "",
                    MaxKeys = MaxKeysOf(places.ElementAtOrDefault(2)) ?? parsed.GetValue(maxKeys) ?? DefaultMaxKeys,
                },
                cancellationToken);
            await ObjectListing.ShowPageAsync(session, path.Bucket, page);
        });
    }

    private static int? MaxKeysOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return int.TryParse(text, out var number)
            ? number
            : throw new CommandException($"maxkeys is a whole number from 1 to 1000, not '{text}'.");
    }
}
