using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Deletion;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the commands that delete many objects at once, after a confirmation.</summary>
internal static class DeletionCommands
{
    internal static Command DeleteAllObject(CommandHost host)
    {
        var place = CommandOptions.Prefix();
        var force = Confirmation.Force();
        var command = new Command(
            "deleteallobject",
            "Deletes all objects, or those whose keys begin with the prefix; asks before. "
                + "Dangerous: what is deleted can't be brought back. Without a bucket, lists your buckets.") { place, force };
        return host.OnlineOrBuckets(command, place, async (session, parsed, path, cancellationToken) =>
        {
            Confirmation.Require(session.Terminal, "deleteallobject", "DELETE all objects?", parsed.GetValue(force));
            var emptying = new BucketEmptying(session, path.Bucket);
            await emptying.DeleteObjectsAsync(path.Key, cancellationToken);
            emptying.Report();
            return emptying.Failed == 0 ? ExitCode.Success : ExitCode.Refused;
        });
    }

    internal static Command DeleteWholeBucket(CommandHost host)
    {
        var bucket = CommandOptions.Bucket();
        var force = Confirmation.Force();
        var command = new Command(
            "deletewholebucket",
            "Deletes a bucket with all its objects and unfinished uploads; asks before. "
                + "Very dangerous: all data is deleted and can't be brought back.") { bucket, force };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var name = OssPath.BucketToChange(parsed.GetRequiredValue(bucket), command.Name);
            Confirmation.Require(session.Terminal, "deletewholebucket", "DELETE whole bucket?", parsed.GetValue(force));
            var emptying = new BucketEmptying(session, name);
            await emptying.DeleteObjectsAsync("", cancellationToken);
            await emptying.CancelUploadsAsync(cancellationToken);
            emptying.Report();
            if (emptying.Failed > 0)
            {
                throw new CommandException(
                    $"The bucket {name} is not deleted: {emptying.Failed} of its objects and uploads still are there.", ExitCode.Refused);
            }

            await session.Client.DeleteBucketAsync(name, cancellationToken);
            return ExitCode.Success;
        });
    }
}
