using System.CommandLine;
using System.Globalization;

namespace OssGen.Osscmd.CommandLine;

/// <summary>Creates options whose value is a whole number in a given range.</summary>
internal static class NumberOption
{
    internal static Option<int?> Create(string name, string description, int least, int most, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{name} takes a whole number from {least} to {most}, not '{text}'.");
            return null;
        },
    };
}
