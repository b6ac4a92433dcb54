using System.CommandLine;
using System.CommandLine.Help;
using OssGen.Tool.Commands;

namespace OssGen.Tool;

/// <summary>Creates the command tree.</summary>
internal static class CommandTree
{
    internal static RootCommand Create(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("ossgen: writes and checks spec files of OssGen.")
        {
            InferCommand.Create(output, error),
            CheckCommand.Create(output, error),
            LicensesCommand.Create(output),
        };
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(output);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            // The aliases /? and -? are removed: on Unix, both are file patterns.
            help.Aliases.Clear();
            help.Aliases.Add("-h");
        }

        return root;
    }
}
