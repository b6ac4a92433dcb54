using System.CommandLine;
using System.Globalization;
using OssGen.Osscmd.CheckPoints;
using OssGen.Osscmd.Directories;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the uploadfromdir command, which uploads the files of a folder.</summary>
internal static class UploadFromDirCommand
{
    internal static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("localdir") { Description = "The folder whose files are sent." };
        var place = new Argument<string>("oss://bucket/[prefix]")
        {
            Description = "The bucket, and the folder in it that they go to (default: the bucket itself).",
        };
        var checkPoint = new Option<string?>("--check_point", "--check_point_file")
        {
            Description = "A file that keeps which files were sent and when those had been changed, so that the same command sends only "
                + "what is new or changed (default: none). "
                + "It has a line for each file: with many files it becomes large.",
            HelpName = "file",
        };
        var threads = DirectoryThreads.Create();
        var command = new Command("uploadfromdir", "Uploads the files of a folder and of those below it. "
            + "Links to folders aren't followed.") { folder, place, checkPoint, threads };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var (source, target) = (parsed.GetRequiredValue(folder), OssPath.Parse(parsed.GetRequiredValue(place), "uploadfromdir"));
            target.RequireBucket();
            if (!Directory.Exists(source))
            {
                throw new CommandException($"{source} is not dir, please input localdir");
            }

            using var point = parsed.GetValue(checkPoint) is { Length: > 0 } path ? CheckPoint.Open(path, target) : null;
            return await RunAsync(
                session, source, target, point, DirectoryThreads.Transfer(session, parsed.GetValue(threads)), cancellationToken);
        });
    }

    private static async Task<int> RunAsync(
        Session session, string folder, OssPath target, CheckPoint? point, OssTransfer transfer, CancellationToken cancellationToken)
    {
        var words = new DirectoryWords(
            static file => $"upload {file.Path}",
            static file => $"no need to upload {file.Path}",
            static total => string.Create(CultureInfo.InvariantCulture, $"Total being uploaded localfiles num: {total}"));
        var report = new DirectoryReport(session, words, point is null ? null : point.Record);
        try
        {
            var result = await TransferBar.ShowAsync(
                session, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), async progress =>
                await transfer.UploadDirectoryAsync(
                    folder, target.Bucket, target.Key, Options(report, point, progress), cancellationToken));
            return report.Finish(result);
        }
        finally
        {
            point?.Complete();
        }
    }

    private static OssUploadDirectoryOptions Options(DirectoryReport report, CheckPoint? point, IProgress<OssTransferProgress>? progress) =>
        new()
    {
        ContinueOnError = true,
        Filter = point is null ? null : point.IsDue,
        FileEnded = report,
        Progress = progress,
    };
}
