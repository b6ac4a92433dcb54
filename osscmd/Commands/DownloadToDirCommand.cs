using System.CommandLine;
using System.Globalization;
using OssGen.Osscmd.Directories;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the commands downloadtodir and downloadallobject, which both download objects into a folder.</summary>
internal static class DownloadToDirCommand
{
    internal static Command Create(CommandHost host, string name)
    {
        var place = new Argument<string>("oss://bucket/[prefix]")
        {
            Description = "The bucket, and which objects: those of the folder of that name or, where there is none, "
                + "those whose keys begin so (default: all).",
        };
        var folder = new Argument<string>("localdir") { Description = "The folder that they go to; it is made where it is missing." };
        var replace = new Option<string?>("--replace")
        {
            Description = "Whether files that are there already are replaced (default: false).",
            HelpName = "true|false",
        };
        var threads = DirectoryThreads.Create();
        var command = new Command(name, "Downloads objects into a folder, with the folders that their keys name. "
            + "Nothing is ever written outside of it.") { place, folder, replace, threads };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var (source, target) = (OssPath.Parse(parsed.GetRequiredValue(place), name), parsed.GetRequiredValue(folder));
            source.RequireBucket();
            if (File.Exists(target))
            {
                throw new CommandException($"{target} is not dir, please input localdir");
            }

            var rule = IsTrue(parsed.GetValue(replace)) ? OssReplaceRule.Always : OssReplaceRule.Never;
            var transfer = DirectoryThreads.Transfer(session, parsed.GetValue(threads));
            return await RunAsync(session, source, target, rule, transfer, cancellationToken);
        });
    }

    private static bool IsTrue(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        return bool.TryParse(text, out var value) ? value : throw new CommandException($"--replace takes true or false, not '{text}'.");
    }

    private static async Task<int> RunAsync(
        Session session, OssPath source, string folder, OssReplaceRule rule, OssTransfer transfer, CancellationToken cancellationToken)
    {
        var words = new DirectoryWords(
            file => $"get {source.Bucket}/{file.Key} to {file.Path}",
            file => $"no need to get {source.Bucket}/{file.Key} to {file.Path}",
            total => string.Create(
                CultureInfo.InvariantCulture, $"Total being downloaded objects num: {total}, they are downloaded into {folder}"));
        var report = new DirectoryReport(session, words);
        var result = await TransferBar.ShowAsync(session, source.Key.Length == 0 ? source.Bucket : source.Key, async progress =>
        {
            var options = new OssDownloadDirectoryOptions
            {
                ContinueOnError = true,
                Replace = rule,
                KeepLastModified = false,
                FileEnded = report,
                Progress = progress,
            };
            return await transfer.DownloadDirectoryAsync(source.Bucket, source.Key, folder, options, cancellationToken);
        });
        return report.Finish(result);
    }
}
