using System.CommandLine;
using System.CommandLine.Parsing;

namespace OssGen.Osscmd.CommandLine;

/// <summary>Describes for the user why the parser rejected a command line.</summary>
internal static class UsageError
{
    internal static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = parsed.CommandResult.IdentifierToken.Value;
        if (command is RootCommand && parsed.UnmatchedTokens is [var unknown, ..])
        {
            return Unknown(unknown, (RootCommand)command);
        }

        var foreign = parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-'));
        if (foreign is not null)
        {
            return $"{name} has no option {foreign.Split('=')[0]}. See: osscmd help {name}";
        }

        if (parsed.UnmatchedTokens.Count == 0 && Missing(parsed.CommandResult) is { } missing)
        {
            return $"{name} miss parameters: {missing}. See: osscmd help {name}";
        }

        return parsed.UnmatchedTokens.Count > 0
            ? $"{name} doesn't know what to do with '{parsed.UnmatchedTokens[0]}'. "
                + $"Put quotes around names with spaces. See: osscmd help {name}"
            : $"{parsed.Errors[0].Message} See: osscmd help {name}";
    }

    /// <summary>Returns the name of the first required argument that is missing, or null when none is missing.</summary>
    private static string? Missing(CommandResult command) => command.Command.Arguments
        .FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0
            && command.GetResult(argument) is not { Tokens.Count: > 0 })?.Name;

    private static string Unknown(string name, RootCommand root)
    {
        var nearest = NearestWord.To(
            name, root.Subcommands.Where(command => !command.Hidden).SelectMany(command => command.Aliases.Prepend(command.Name)));
        var hint = nearest is null ? "" : $" Did you mean {nearest}?";
        return $"unsupported command : {name}.{hint} See: osscmd help";
    }
}
