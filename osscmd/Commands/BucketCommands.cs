using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the commands that send a single request for a bucket or for the list of buckets.</summary>
internal static class BucketCommands
{
    private static readonly string[] Acls = ["private", "public-read", "public-read-write"];

    internal static Command GetAllBucket(CommandHost host)
    {
        var command = new Command("getallbucket", "Lists your buckets.") { Aliases = { "gs" } };
        return host.Online(command, (session, _, cancellationToken) => BucketListing.ShowAsync(session, cancellationToken));
    }

    internal static Command CreateBucket(CommandHost host)
    {
        var bucket = CommandOptions.Bucket();
        var acl = CommandOptions.Acl(required: false);
        var command = new Command(
            "createbucket", "Makes a bucket; on one that is yours already, changes its ACL where --acl is given.") { bucket, acl };
        AddAliases(command, "cb", "mb", "pb");
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var request = new PutBucketRequest
            {
                Bucket = OssPath.BucketToChange(parsed.GetRequiredValue(bucket), command.Name),
                Acl = AclOf(parsed.GetValue(acl)),
            };
            await session.Client.PutBucketAsync(request, cancellationToken);
        });
    }

    internal static Command DeleteBucket(CommandHost host)
    {
        var bucket = CommandOptions.Bucket();
        var command = new Command("deletebucket", "Deletes a bucket that is empty: no objects, no unfinished uploads.") { bucket };
        AddAliases(command, "db");
        return host.Online(command, async (session, parsed, cancellationToken) =>
            await session.Client.DeleteBucketAsync(
                OssPath.BucketToChange(parsed.GetRequiredValue(bucket), command.Name), cancellationToken));
    }

    internal static Command GetAcl(CommandHost host)
    {
        var bucket = CommandOptions.Bucket();
        var command = new Command("getacl", "Shows who may read and write a bucket.") { bucket };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var result = await session.Client.GetBucketAclAsync(
                OssPath.BucketToRead(parsed.GetRequiredValue(bucket), command.Name, session.Terminal), cancellationToken);
            if (session.Json)
            {
                JsonOutput.Write(session.Terminal, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("acl", result.Acl.Value);
                    json.WriteString("owner", result.Owner.Id);
                    json.WriteEndObject();
                });
                return;
            }

            await session.Out.WriteLineAsync(result.Acl.Value);
        });
    }

    internal static Command SetAcl(CommandHost host)
    {
        var bucket = CommandOptions.Bucket();
        var acl = CommandOptions.Acl(required: true);
        var command = new Command("setacl", "Says who may read and write a bucket.") { bucket, acl };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var name = OssPath.BucketToChange(parsed.GetRequiredValue(bucket), command.Name);
            await session.Client.PutBucketAclAsync(name, AclOf(parsed.GetRequiredValue(acl))!.Value, cancellationToken);
        });
    }

    private static BucketAcl? AclOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Acls.Contains(text, StringComparer.Ordinal)
            ? new BucketAcl(text)
            : throw new CommandException("acl invalid, SHOULD be one of ['private', 'public-read', 'public-read-write']");
    }

    private static void AddAliases(Command command, params ReadOnlySpan<string> aliases)
    {
        foreach (var alias in aliases)
        {
            command.Aliases.Add(alias);
        }
    }
}
