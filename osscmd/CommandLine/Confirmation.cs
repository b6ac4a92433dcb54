using System.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.CommandLine;

/// <summary>Asks the user to confirm commands whose effect cannot be undone.</summary>
internal static class Confirmation
{
    internal static Option<bool> Force() => new("--force") { Description = "Don't ask." };

    /// <summary>
    /// Requires confirmation of a command unless --force is specified. Redirected input is not accepted as an answer, so scripts must use
    /// --force.
    /// </summary>
    /// <exception cref="CommandException">
    /// The user declined, the question could not be shown, or standard input is not interactive.
    /// </exception>
    internal static void Require(Terminal terminal, string command, string question, bool isForced)
    {
        if (isForced)
        {
            return;
        }

        if (terminal.IsInputRedirected)
        {
            throw new CommandException(
                $"{command} asks before it deletes, and the input is no terminal that could answer. "
                    + "Nothing was deleted; --force deletes without asking.",
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
