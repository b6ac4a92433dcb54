using System.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.CommandLine;

/// <summary>The question before what can't be undone.</summary>
internal static class Confirmation
{
    internal static Option<bool> Force() => new("--force") { Description = "Don't ask." };

    /// <summary>Asks, unless --force has answered. A piped text is no answer: a script has to say --force.</summary>
    /// <exception cref="CommandException">The user declined, or standard input is no terminal.</exception>
    internal static void Require(Terminal terminal, string command, string question, bool isForced)
    {
        if (isForced)
        {
            return;
        }

        if (terminal.IsInputRedirected)
        {
            throw new CommandException(
                $"{command} asks before it deletes, and the input is no terminal that could answer. Nothing was deleted; --force deletes without asking.",
                ExitCode.Refused);
        }

        terminal.Error.Write($"{question} Y/N, default is N: ");
        terminal.Error.Flush();
        if (terminal.IsErrorLost)
        {
            throw new CommandException("The question can't be shown.", ExitCode.Refused);
        }

        if (!string.Equals(terminal.In.ReadLine()?.Trim(), "y", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException("quit.", ExitCode.Refused);
        }
    }
}
