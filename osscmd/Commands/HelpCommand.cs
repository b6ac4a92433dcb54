using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the help command, which lists the commands or explains one.</summary>
internal static class HelpCommand
{
    internal static Command Create(CommandHost host, RootCommand root)
    {
        var name = new Argument<string?>("command") { Description = "The command to explain.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Lists the commands, or explains one.") { name };
        command.SetAction(parsed => parsed.GetValue(name) is { } wanted
            ? Explain(root, wanted, host.Terminal)
            : ShowOverview(root, host.Terminal, ExitCode.Success));
        return command;
    }

    /// <summary>Writes an overview with one line for each command, and returns the given exit code.</summary>
    internal static int ShowOverview(RootCommand root, Terminal terminal, int exitCode)
    {
        terminal.Out.WriteLine("osscmd:");
        foreach (var command in root.Subcommands.Where(command => !command.Hidden))
        {
            var names = string.Join(", ", command.Aliases.Order(StringComparer.Ordinal).Prepend(command.Name));
            terminal.Out.WriteLine($"  {names,-36} {FirstSentence(command.Description ?? "")}");
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine("osscmd help COMMAND explains one; osscmd --help has the options that all take.");
        return exitCode;
    }

    private static string FirstSentence(string description) =>
        description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? description[..(end + 1)] : description;

    private static int Explain(RootCommand root, string wanted, Terminal terminal)
    {
        var command = root.Subcommands.FirstOrDefault(command => command.Name == wanted || command.Aliases.Contains(wanted));
        return command is null
            ? throw new CommandException($"There is no command {wanted}. See: osscmd help")
            : root.Parse([command.Name, "--help"], ParserSettings.Default).Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
            });
    }
}
