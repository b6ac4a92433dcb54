using System.CommandLine;
using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.CommandLine;

/// <summary>
/// Brings the arguments into the order that the parser expects: the command first. In the 2013 tool options could be anywhere, also
/// before the command. On the way it refuses what begins with <c>-</c> and is no option, so that a misspelt option never counts as a file's
/// name.
/// </summary>
internal static class ArgumentOrder
{
    internal static IReadOnlyList<string> Arrange(RootCommand root, IReadOnlyList<string> arguments)
    {
        var names = OptionNames.Of(root);
        var options = new List<string>();
        var positional = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument == "--")
            {
                positional.AddRange(arguments.Skip(index + 1));
                break;
            }

            if (argument.Length < 2 || argument[0] != '-')
            {
                positional.Add(argument);
                continue;
            }

            index += Take(names, arguments, index, options);
        }

        return positional.Count == 0 ? options : [positional[0], .. options, "--", .. positional.Skip(1)];
    }

    /// <summary>Takes an option with its value.</summary>
    /// <returns>How many further arguments it took.</returns>
    private static int Take(OptionNames names, IReadOnlyList<string> arguments, int index, List<string> options)
    {
        var argument = arguments[index];
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument : argument[..equals];
        if (!names.Knows(name))
        {
            throw new CommandException(names.Unknown(name));
        }

        var next = index + 1 < arguments.Count ? arguments[index + 1] : null;
        if (equals < 0 && names.TakesValue(name))
        {
            // Joined, so that a value that begins with - stays a value.
            options.Add(next is null ? name : $"{name}={next}");
            return next is null ? 0 : 1;
        }

        if (name == CommandOptions.HeadersName && equals == argument.Length - 1 && next?.Contains(':', StringComparison.Ordinal) == true)
        {
            // The manual writes --headers= "a:b", with a space.
            options.Add(argument + next);
            return 1;
        }

        options.Add(argument);
        return 0;
    }
}
