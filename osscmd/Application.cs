using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Commands;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd;

/// <summary>Runs a command line and returns the exit code of the program.</summary>
internal static class Application
{
    internal static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Terminal terminal, ProcessEnvironment environment, CancellationToken cancellationToken = default)
    {
        // When the reader of the output has closed it, the command has no reason to continue.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        terminal.OutputLost = stop.Cancel;
        var exitCode = await RunCommandAsync(arguments, terminal, environment, stop.Token);

        // Not asynchronously: that would start the thread pool for a single write to the console, which costs as much as the rest of a
        // short command.
        terminal.Out.Flush();
        terminal.OutputLost = null;
        return terminal.OutputFailure is { } failure ? FailureReport.WriteOutputLost(failure, exitCode, terminal) : exitCode;
    }

    private static async Task<int> RunCommandAsync(
        IReadOnlyList<string> arguments, Terminal terminal, ProcessEnvironment environment, CancellationToken cancellationToken)
    {
        // The command's name for failure messages. The first argument need not be the command: it may be an option's value, such as the
        // secret.
        var command = "osscmd";
        try
        {
            var root = CommandTree.Create(new CommandHost(terminal, environment));
            if (arguments.Count == 0)
            {
                return HelpCommand.ShowOverview(root, terminal, ExitCode.LocalError);
            }

            // A shell requests completions; its text must not be rearranged like a command line.
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

    // The program handles the signals itself, so that an interrupted command still prints how to resume it.
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
