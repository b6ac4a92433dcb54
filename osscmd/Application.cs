using System.CommandLine;

namespace OssGen.Osscmd;

/// <summary>The program from its arguments to its exit code.</summary>
internal static class Application
{
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, ProcessEnvironment environment, CancellationToken cancellationToken = default)
    {
        // Named in failures. What comes first needn't be the command: it may be an option's value, such as the secret.
        var command = "osscmd";
        try
        {
            var root = CommandTree.Create(new CommandHost(terminal, environment));
            if (arguments.Count == 0)
            {
                return HelpCommand.ShowOverview(root, terminal, ExitCode.LocalError);
            }

            var arranged = ArgumentOrder.Arrange(root, arguments);
            command = arranged.FirstOrDefault(argument => !argument.StartsWith('-')) ?? command;
            return await InvokeAsync(root, arranged, terminal, cancellationToken);
        }
        catch (Exception failure)
        {
            return FailureReport.Write(failure, command, terminal);
        }
        finally
        {
            await terminal.Out.FlushAsync(CancellationToken.None);
        }
    }

    private static async Task<int> InvokeAsync(RootCommand root, IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = root.Parse(arguments, CommandTree.Parsing);
        if (parsed.Errors.Count > 0)
        {
            throw new CommandException(UsageError.Describe(parsed));
        }

        // The program heeds the signals itself: a command that ends after one still says how to go on.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Out, Error = terminal.Error };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }
}
