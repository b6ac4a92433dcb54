using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Commands;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd;

/// <summary>The program from its arguments to its exit code.</summary>
internal static class Application
{
    internal static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Terminal terminal, ProcessEnvironment environment, CancellationToken cancellationToken = default)
    {
        // When no one reads the output any more, there is nothing left to fetch.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        terminal.OutputLost = stop.Cancel;
        var exitCode = await RunCommandAsync(arguments, terminal, environment, stop.Token);

        // Not asynchronously: for one write to the console that starts the thread pool, which costs as much as the rest of a short command.
        terminal.Out.Flush();
        terminal.OutputLost = null;
        return terminal.OutputFailure is { } failure ? FailureReport.WriteOutputLost(failure, exitCode, terminal) : exitCode;
    }

    private static async Task<int> RunCommandAsync(
        IReadOnlyList<string> arguments, Terminal terminal, ProcessEnvironment environment, CancellationToken cancellationToken)
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

            // A shell asks for completions; its text is no command line of ours.
            if (arguments[0].StartsWith("[suggest", StringComparison.Ordinal))
            {
                return await InvokeAsync(root.Parse(arguments, ParserSettings.Default), terminal, cancellationToken);
            }

            var arranged = ArgumentOrder.Arrange(root, arguments);
            command = arranged.FirstOrDefault(argument => !argument.StartsWith('-')) ?? command;
            var parsed = root.Parse(arranged, ParserSettings.Default);
            return parsed.Errors.Count == 0
                ? await InvokeAsync(parsed, terminal, cancellationToken)
                : throw new CommandException(UsageError.Describe(parsed));
        }
        catch (OperationCanceledException) when (terminal.OutputFailure is not null)
        {
            return ExitCode.Success;
        }
        catch (Exception failure)
        {
            return FailureReport.Write(failure, command, terminal);
        }
    }

    // The program heeds the signals itself: a command that ends after one still says how to continue.
    private static Task<int> InvokeAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken) => parsed.InvokeAsync(
        new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Out,
            Error = terminal.Error,
        },
        cancellationToken);
}
