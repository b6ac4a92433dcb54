using System.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Configuration;

/// <summary>
/// Reads the AccessKey secret from the option --key or, if its value is <c>-</c>, from a line of the input. Other users of the machine can
/// read command lines, but not the input.
/// </summary>
internal static class SecretInput
{
    private const string FromInput = "-";

    /// <summary>Returns the secret, or null when the option is not specified.</summary>
    /// <exception cref="CommandException">The first line of the input is empty or missing.</exception>
    internal static string? KeyOf(ParseResult parsed, Terminal terminal)
    {
        var given = parsed.GetValue(GlobalOptions.Key);
        if (given != FromInput)
        {
            return given;
        }

        var line = terminal.IsInputRedirected ? terminal.In.ReadLine() : Ask(terminal);
        return string.IsNullOrEmpty(line)
            ? throw new CommandException("--key=- reads the AccessKey secret from the input, which has none in its first line.")
            : line;
    }

    private static string? Ask(Terminal terminal)
    {
        terminal.Error.Write("AccessKey secret: ");
        var line = terminal.ReadHiddenLine();
        terminal.Error.WriteLine();
        return line;
    }
}
