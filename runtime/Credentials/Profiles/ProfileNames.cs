namespace OssGen.Credentials.Profiles;

/// <summary>The names of profiles in messages.</summary>
internal static class ProfileNames
{
    private const int Shown = 10;

    /// <summary>Returns what a file has: its profiles, or none.</summary>
    internal static string Listed(IReadOnlyList<string> names)
    {
        var quoted = names.Take(Shown).Select(static name => $"'{name}'").ToList();
        return names.Count switch
        {
            0 => "has no profiles",
            1 => $"has the profile {quoted[0]}",
            > Shown => FormattableString.Invariant($"has the profiles {string.Join(", ", quoted)} and {names.Count - Shown} more"),
            _ => $"has the profiles {string.Join(", ", quoted[..^1])} and {quoted[^1]}",
        };
    }
}
