namespace OssGen.Credentials.Profiles;

/// <summary>Looks for a profile in files.</summary>
internal static class ProfileSearch
{
    private const string CliIsDisabled = $"The profiles of aliyun CLI are disabled by {ProfileChoice.CliSwitch}.";

    /// <exception cref="OssCredentialsException">No file has the profile, or a file can't be used.</exception>
    internal static async Task<(ProfileFile File, Profile Profile)> FindAsync(ProfileChoice choice, CancellationToken cancellationToken)
    {
        if (choice is { LacksCli: true, Locations: [] })
        {
            throw new OssCredentialsException(CliIsDisabled) { EndsChain = false };
        }

        var reasons = new List<string>();
        var lacksCurrent = false;
        foreach (var location in choice.Locations)
        {
            if (!File.Exists(location.Path))
            {
                reasons.Add(Absent(location, reasons));
                continue;
            }

            var file = await ProfileFile.ReadAsync(location.Path, cancellationToken).ConfigureAwait(false);
            var name = choice.Name ?? file.Current;
            if (name is not null && file.Find(name) is { } profile)
            {
                return (file, profile);
            }

            reasons.Add(Lacks(file, choice.Name));
            lacksCurrent |= location.IsGiven && choice.Name is null;
        }

        throw Missing(choice, reasons, lacksCurrent);
    }

    /// <exception cref="OssCredentialsException">A variable names the file.</exception>
    private static string Absent(ProfileLocation location, List<string> earlier)
    {
        if (location.Variable is null)
        {
            return $"The profile file {location.Path} doesn't exist.";
        }

        var absent =
            $"The profile file {location.Path}, which {location.Variable} names, doesn't exist. Correct the variable, or remove it.";
        throw new OssCredentialsException(string.Join(' ', [absent, .. earlier])) { EndsChain = true };
    }

    private static string Lacks(ProfileFile file, string? name) => name is not null
        ? $"The profile file {file.Path} {file.Listed}."
        : file.Current is null
            ? $"The profile file {file.Path} doesn't say which profile is the current one. It {file.Listed}."
            : $"The profile file {file.Path} lacks its current profile '{file.Current}'. It {file.Listed}.";

    /// <summary>
    /// Creates the exception for a profile that isn't there. A chain continues after it, unless a variable names the profile or its file,
    /// or code gives a file that has no current profile.
    /// </summary>
    private static OssCredentialsException Missing(ProfileChoice choice, List<string> reasons, bool lacksCurrent)
    {
        if (choice.Name is not { } name)
        {
            return new OssCredentialsException(string.Join(' ', reasons))
            {
                EndsChain = lacksCurrent || choice.Locations.Any(static location => location.Variable is not null),
            };
        }

        if (choice.LacksCli)
        {
            reasons.Insert(0, CliIsDisabled);
        }

        var origin = choice.VariableName is null ? "" : $", which {ProfileChoice.NameVariable} names";
        return new OssCredentialsException(
            $"There is no profile '{name}'{origin}. {string.Join(' ', reasons)} Name one that exists (in {ProfileChoice.NameVariable}, the "
                + $"configuration or the call), or add it, for example with 'aliyun configure --profile {name}'.")
        {
            EndsChain = choice.VariableName is not null,
        };
    }
}
