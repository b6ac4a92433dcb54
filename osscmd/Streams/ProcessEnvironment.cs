namespace OssGen.Osscmd.Streams;

/// <summary>The environment of the process: its environment variables and the user's home folder.</summary>
/// <param name="Variable">Returns the value of an environment variable; null when it is not set.</param>
/// <param name="HomeFolder">The default folder of the configuration file.</param>
internal sealed record ProcessEnvironment(Func<string, string?> Variable, string HomeFolder)
{
    internal static ProcessEnvironment Current { get; } =
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
}
