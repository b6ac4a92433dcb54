using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the commands that show unfinished multipart uploads: listpart, listparts and getallpartsize.</summary>
internal static class PartCommands
{
    internal static Command ListPart(CommandHost host)
    {
        var (place, uploadId) = (CommandOptions.Object(), CommandOptions.UploadId("The upload."));
        var command = new Command(
            "listpart", "Lists the parts that an unfinished upload has so far. Without an object, lists your buckets.") { place, uploadId };
        return host.OnlineOrBuckets(command, place, async (session, parsed, path, cancellationToken) =>
        {
            var upload = OssPath.ParseObject(path.ToString(), "listpart");
            var parts = session.Client.ListParts(
                new ListPartsRequest
                {
                    Bucket = upload.Bucket,
                    Key = upload.Key,
                    UploadId = CommandOptions.RequiredUploadId(parsed, uploadId),
                },
                cancellationToken);
            await PartListing.ShowAsync(session, parts);
        });
    }

    internal static Command ListParts(CommandHost host)
    {
        var place = CommandOptions.Bucket();
        var command = new Command("listparts", "Lists a bucket's unfinished uploads. "
            + "Look here when a bucket that shows no objects can't be deleted. Without a bucket, lists your buckets.") { place };
        return host.OnlineOrBuckets(command, place, (session, _, path, cancellationToken) =>
            UploadListing.ShowAsync(session, path.Bucket, UploadsOf(session, command, path, cancellationToken)));
    }

    internal static Command GetAllPartSize(CommandHost host)
    {
        var place = CommandOptions.Bucket();
        var command = new Command("getallpartsize", "Shows how many bytes the parts of a bucket's unfinished uploads take. "
            + "Without a bucket, lists your buckets.") { place };
        return host.OnlineOrBuckets(command, place, (session, _, path, cancellationToken) =>
            UploadSizes.ShowAsync(session, path.Bucket, UploadsOf(session, command, path, cancellationToken), cancellationToken));
    }

    private static IAsyncEnumerable<MultipartUpload> UploadsOf(
        Session session, Command command, OssPath path, CancellationToken cancellationToken)
    {
        path.NoteKey(command.Name, session.Terminal);
        return session.Client.ListMultipartUploads(new ListMultipartUploadsRequest { Bucket = path.Bucket }, cancellationToken);
    }
}
