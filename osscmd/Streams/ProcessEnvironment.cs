namespace OssGen.Osscmd.Streams;

/// <summary>The environment of the process: its environment variables and the user's home folder.</summary>
/// <param name="Variable">Returns the value of an environment variable; null when it is not set.</param>
/// <param name="HomeFolder">The default folder of the configuration file.</param>
internal sealed record ProcessEnvironment(Func<string, string?> Variable, string HomeFolder)
{
    internal static ProcessEnvironment Current { get; } =
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>Returns a variable without surrounding white space, or null if it is not set or blank.</summary>
    internal string? Setting(string variable) => Variable(variable)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Determines whether a variable is set to <c>true</c>, in any letter case.</summary>
    internal bool IsTrue(string variable) => string.Equals(Setting(variable), "true", StringComparison.OrdinalIgnoreCase);
}
