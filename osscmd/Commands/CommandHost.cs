using System.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Commands;

/// <summary>The environment in which commands run. It opens a session for each command that sends requests to OSS.</summary>
internal sealed class CommandHost(Terminal terminal, ProcessEnvironment environment)
{
    internal Terminal Terminal { get; } = terminal;

    internal ProcessEnvironment Environment { get; } = environment;

    /// <summary>Sets the action of a command that sends requests to OSS. The action returns the exit code.</summary>
    internal Command Online(Command command, Func<Session, ParseResult, CancellationToken, Task<int>> action)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var session = Session.Open(Terminal, Environment, parsed);
            return await action(session, parsed, cancellationToken);
        });
        return command;
    }

    /// <summary>
    /// Sets the action of a command that sends requests to OSS. The exit code is 0 unless the action throws an exception.
    /// </summary>
    internal Command Online(Command command, Func<Session, ParseResult, CancellationToken, Task> action) =>
        Online(command, async (session, parsed, cancellationToken) =>
        {
            await action(session, parsed, cancellationToken);
            return ExitCode.Success;
        });

    /// <summary>
    /// Sets the action of a command on a bucket or its contents. When the bucket is omitted, the command lists all buckets instead.
    /// </summary>
    internal Command OnlineOrBuckets(
        Command command, Argument<string> place, Func<Session, ParseResult, OssPath, CancellationToken, Task<int>> action)
    {
        place.Arity = ArgumentArity.ZeroOrOne;
        return Online(command, async (session, parsed, cancellationToken) =>
        {
            if (parsed.GetValue(place) is { } text && OssPath.Parse(text, command.Name) is { Bucket.Length: > 0 } path)
            {
                return await action(session, parsed, path, cancellationToken);
            }

            await BucketListing.ShowAsync(session, cancellationToken);
            return ExitCode.Success;
        });
    }

    /// <summary>
    /// Sets the action of a command on a bucket or its contents. When the bucket is omitted, the command lists all buckets instead. The
    /// exit code is 0 unless the action throws an exception.
    /// </summary>
    internal Command OnlineOrBuckets(
        Command command, Argument<string> place, Func<Session, ParseResult, OssPath, CancellationToken, Task> action) =>
        OnlineOrBuckets(command, place, async (session, parsed, path, cancellationToken) =>
        {
            await action(session, parsed, path, cancellationToken);
            return ExitCode.Success;
        });
}
