using System.CommandLine;

namespace OssGen.Emulator;

/// <summary>
/// Reads the settings of the program: from the command line, or, for an option that isn't on it, from an environment variable.
/// </summary>
/// <param name="parsed">The parsed command line.</param>
/// <param name="variable">Returns the value of an environment variable; null if it isn't set.</param>
internal sealed class SettingReader(ParseResult parsed, Func<string, string?> variable)
{
    private const string Prefix = "OSSGEN_EMULATOR_";

    /// <summary>
    /// Returns the environment variable of an option: that of <c>--access-key-id</c> ends with <c>ACCESS_KEY_ID</c>, and that of
    /// <c>--region</c>, which may be repeated, with <c>REGIONS</c>.
    /// </summary>
    public static string VariableOf(Option option) =>
        Prefix + option.Name[2..].Replace('-', '_').ToUpperInvariant() + (option is Option<string[]> ? "S" : "");

    /// <summary>Returns the text of an option, its default, or null.</summary>
    public string? Text(Option<string?> option) => IsGiven(option) ? parsed.GetValue(option) : Variable(option) ?? parsed.GetValue(option);

    /// <summary>Returns the values of an option that may be repeated. In a variable, white space separates them.</summary>
    public string[] Texts(Option<string[]> option) => IsGiven(option) ? parsed.GetValue(option)! : Separated(option);

    /// <summary>Returns the values of an option that may be repeated, followed by those of its variable.</summary>
    public string[] AllTexts(Option<string[]> option) => [.. parsed.GetValue(option)!, .. Separated(option)];

    /// <summary>Determines whether a switch is on. In a variable, it is <c>true</c> or <c>false</c>.</summary>
    public bool IsOn(Option<bool> option) => IsGiven(option) || Variable(option) is not { } text
        ? parsed.GetValue(option)
        : bool.TryParse(text, out var isOn) ? isOn
        : throw new ArgumentException($"{VariableOf(option)} takes true or false, not '{text}'.");

    /// <summary>Returns the number of an option; null if its variable is no number.</summary>
    public int? Number(Option<int> option) => IsGiven(option) || Variable(option) is not { } text
        ? parsed.GetValue(option)
        : int.TryParse(text, out var number) ? number : null;

    /// <summary>Creates the error for a value that an option doesn't take, which names where the value is from.</summary>
    public ArgumentException Refused(Option option, string taken, object? value) =>
        new($"{Source(option)} takes {taken}, not '{value ?? Variable(option)}'.");

    private string[] Separated(Option<string[]> option) =>
        Variable(option)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string Source(Option option) => !IsGiven(option) && Variable(option) is not null ? VariableOf(option) : option.Name;

    private bool IsGiven(Option option) => parsed.GetResult(option) is { Implicit: false };

    private string? Variable(Option option) => variable(VariableOf(option)) is { Length: > 0 } text ? text : null;
}
