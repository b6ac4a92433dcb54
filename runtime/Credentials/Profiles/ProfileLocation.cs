namespace OssGen.Credentials.Profiles;

/// <summary>The path of a profile file.</summary>
internal sealed record ProfileLocation(string Path)
{
    /// <summary>The environment variable that has the path, or null.</summary>
    internal string? Variable { get; init; }

    /// <summary>Whether code gives the path.</summary>
    internal bool IsGiven { get; init; }
}
