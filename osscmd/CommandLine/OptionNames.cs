using System.CommandLine;

namespace OssGen.Osscmd.CommandLine;

/// <summary>An index of the names and aliases of the options of all commands.</summary>
internal sealed class OptionNames
{
    private readonly Dictionary<string, Option> _byName = new(StringComparer.Ordinal);

    internal static OptionNames Of(RootCommand root)
    {
        var names = new OptionNames();
        foreach (var option in root.Options.Concat(root.Subcommands.SelectMany(command => command.Options)))
        {
            names._byName[option.Name] = option;
            foreach (var alias in option.Aliases)
            {
                names._byName[alias] = option;
            }
        }

        return names;
    }

    internal bool Knows(string name) => _byName.ContainsKey(name);

    internal bool TakesValue(string name) => _byName[name].Arity.MinimumNumberOfValues > 0;

    internal string Unknown(string name)
    {
        var nearest = NearestWord.To(name, _byName.Keys.Where(known => known.StartsWith("--", StringComparison.Ordinal)));
        var hint = nearest is null ? "" : $" Did you mean {nearest}?";
        return $"There is no option {name}.{hint} A name that begins with - goes behind --, or is written ./{name}.";
    }
}
