using System.CommandLine;
using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.CommandLine;

/// <summary>
/// Arranges the arguments in the order that the parser expects, with the command first. The 2013 tool accepted options anywhere, even
/// before the command. Arguments that begin with <c>-</c> but are not options are rejected, so that a misspelled option is never mistaken
/// for a file name.
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

    /// <summary>Adds an option and its value to the list of options.</summary>
    /// <returns>The number of further arguments that belong to the option.</returns>
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
            // Joined by =, so that a value that begins with - remains a value.
            options.Add(next is null ? name : $"{name}={next}");
            return next is null ? 0 : 1;
        }

        if (name == CommandOptions.HeadersName && equals == argument.Length - 1 && next?.Contains(':', StringComparison.Ordinal) == true)
        {
            // The manual writes --headers= "a:b", with a space after the equals sign.
            options.Add(argument + next);
            return 1;
        }

        options.Add(argument);
        return 0;
    }
}
