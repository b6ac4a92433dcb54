using System.CommandLine;
using OssGen.Text;
using OssGen.Tool.Checking;
using OssGen.Tool.Failures;

namespace OssGen.Tool;

/// <summary>Runs a command line and returns the exit code of the program.</summary>
internal static class Application
{
    // @file is an ordinary argument rather than a response file.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    internal static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var root = CommandTree.Create(output, error);
            var parsed = root.Parse(arguments.Count == 0 ? ["--help"] : arguments, Parser);
            if (parsed.Errors.Count > 0)
            {
                throw new CommandException(Describe(parsed));
            }

            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error };
            var exitCode = parsed.Invoke(settings);
            output.Flush();
            return arguments.Count == 0 ? ExitCode.Failure : exitCode;
        }
        catch (CommandException failure)
        {
            error.WriteLine("ossgen: " + PrintableText.EscapeLines(failure.Message));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine("ossgen: " + PrintableText.EscapeLines(failure.Message));
        }
        catch (Exception defect)
        {
            error.WriteLine($"A defect of ossgen {ToolVersion.Text}: {PrintableText.Describe(defect)}");
        }

        return ExitCode.Failure;
    }

    private static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var see = command is RootCommand ? "ossgen --help" : $"ossgen {command.Name} --help";
        if (parsed.UnmatchedTokens is not [var unknown, ..])
        {
            // The parser lists the values that an option can have in lines of their own.
            var message = string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return $"{message.TrimEnd('.')}. See: {see}";
        }

        return command is RootCommand
            ? $"There is no command '{unknown}'. See: {see}"
            : $"{command.Name} has no option or argument '{unknown}'. See: {see}";
    }
}
