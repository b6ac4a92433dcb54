using System.CommandLine;
using OssGen.Osscmd.Commands;
using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Completion;

/// <summary>Creates the completion command, which prints a shell script that completes osscmd's commands and options.</summary>
internal static class CompletionCommand
{
    internal static Command Create(CommandHost host)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh.", HelpName = "bash|zsh|pwsh" };
        var command = new Command("completion", "Prints a script that completes commands and options in a shell.") { shell };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(shell);
            host.Terminal.Out.Write(name switch
            {
                "bash" => CompletionScripts.Bash,
                "zsh" => CompletionScripts.Zsh,
                "pwsh" => CompletionScripts.PowerShell,
                _ => throw new CommandException($"completion is for bash, zsh and pwsh, not '{name}'."),
            });
            return ExitCode.Success;
        });
        return command;
    }
}
