namespace OssGen.Credentials.Profiles;

/// <summary>A profile of a file: names and values, some of which are secrets.</summary>
internal sealed class Profile(string name, string file, IReadOnlyDictionary<string, string> values)
{
    internal string Name { get; } = name;

    internal string File { get; } = file;

    /// <summary>The profile in messages.</summary>
    internal string Title => $"the profile '{Name}' in {File}";

    /// <summary>Returns the first of some values that is set, or null. The two kinds of files have different names.</summary>
    internal string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value.Trim();
            }
        }

        return null;
    }

    /// <summary>Returns the first of some values that is set.</summary>
    /// <exception cref="OssCredentialsException">None is set.</exception>
    internal string Required(params ReadOnlySpan<string> names) =>
        Value(names) ?? throw new OssCredentialsException($"{Capitalized(Title)} has no {names[0]}.");

    internal static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
