using System.CommandLine;

namespace OssGen.Osscmd;

/// <summary>The program from its arguments to its exit code.</summary>
internal static class Application
{
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, ProcessEnvironment environment)
    {
        try
        {
            var root = CommandTree.Create(new CommandHost(terminal, environment));
            return arguments.Count == 0 ? HelpCommand.ShowOverview(root, terminal, ExitCode.LocalError) : await InvokeAsync(root, arguments, terminal);
        }
        catch (Exception failure)
        {
            return FailureReport.Write(failure, arguments, terminal);
        }
        finally
        {
            await terminal.Out.FlushAsync();
        }
    }

    private static async Task<int> InvokeAsync(RootCommand root, IReadOnlyList<string> arguments, Terminal terminal)
    {
        var parsed = root.Parse(ArgumentOrder.Arrange(root, arguments), CommandTree.Parsing);
        if (parsed.Errors.Count > 0)
        {
            throw new CommandException(UsageError.Describe(parsed));
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = terminal.Out,
            Error = terminal.Error,
        });
    }
}
