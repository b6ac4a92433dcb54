namespace OssGen.Credentials.Profiles;

/// <summary>
/// Reads the INI file of Alibaba Cloud's SDKs, <c>~/.alibabacloud/credentials</c>. Comments begin with <c>#</c> or <c>;</c>, at the
/// beginning of a line or after white space.
/// </summary>
internal static class CredentialsIni
{
    private const string DefaultSection = "default";

    /// <exception cref="OssCredentialsException">A line is neither a section nor a name with a value.</exception>
    internal static ProfileFile Parse(string content, string path)
    {
        var profiles = new List<Profile>();
        Dictionary<string, string>? values = null;
        var number = 0;
        foreach (var full in content.Split('\n'))
        {
            number++;
            var line = WithoutComment(full).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                profiles.Add(new Profile(line[1..^1].Trim(), path, values));
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && values is not null)
            {
                values[line[..equals].TrimEnd()] = line[(equals + 1)..].TrimStart();
            }
            else
            {
                throw new OssCredentialsException(
                    FormattableString.Invariant($"Line {number} of the profile file {path} is neither a section nor name = value in one."));
            }
        }

        return new ProfileFile(path, DefaultSection, profiles);
    }

    private static string WithoutComment(string line)
    {
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] is '#' or ';' && (index == 0 || char.IsWhiteSpace(line[index - 1])))
            {
                return line[..index];
            }
        }

        return line;
    }
}
