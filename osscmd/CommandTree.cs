using System.CommandLine;
using System.CommandLine.Help;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Commands;
using OssGen.Osscmd.Completion;
using OssGen.Osscmd.Configuration;

namespace OssGen.Osscmd;

/// <summary>Creates the command tree. The commands are in the order of the original osscmd manual (section 3.2.1).</summary>
internal static class CommandTree
{
    internal static RootCommand Create(CommandHost host)
    {
        var root = new RootCommand("osscmd: the command line of Alibaba Cloud OSS.")
        {
            BucketCommands.GetAllBucket(host),
            BucketCommands.CreateBucket(host),
            BucketCommands.DeleteBucket(host),
            DeletionCommands.DeleteWholeBucket(host),
            BucketCommands.GetAcl(host),
            BucketCommands.SetAcl(host),
            ListCommand.Create(host),
            ObjectCommands.Mkdir(host),
            ListAllObjectCommand.Create(host),
            DeletionCommands.DeleteAllObject(host),
            DownloadToDirCommand.Create(host, "downloadallobject"),
            DownloadToDirCommand.Create(host, "downloadtodir"),
            UploadFromDirCommand.Create(host),
            PutCommand.Create(host),
            UploadCommand.Create(host),
            GetCommand.Get(host),
            GetCommand.MultiGet(host),
            ObjectCommands.Cat(host),
            ObjectCommands.Meta(host),
            CopyCommand.Create(host),
            ObjectCommands.Remove(host),
            SignCommand.Create(host),
            MultipartCommands.Init(host),
            PartCommands.ListPart(host),
            PartCommands.ListParts(host),
            PartCommands.GetAllPartSize(host),
            MultipartCommands.Cancel(host),
            MultiUploadCommand.Create(host),
            MultiUploadCommand.Alias(host),
            MultipartCommands.UploadPartFromFile(host),
            MultipartCommands.UploadPartFromString(host),
            ConfigCommand.Create(host),
            CompletionCommand.Create(host),
            LicensesCommand.Create(host),
        };
        root.Add(HelpCommand.Create(host, root));
        foreach (var option in GlobalOptions.All)
        {
            root.Add(option);
        }

        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(host.Terminal);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            // The aliases /? and -? are removed: on Unix, /? is a path, and both are file patterns.
            help.Aliases.Clear();
            help.Aliases.Add("-h");
        }

        return root;
    }
}
