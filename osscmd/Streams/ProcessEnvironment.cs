namespace OssGen.Osscmd.Streams;

/// <summary>What the program takes from its surroundings: environment variables and the home folder.</summary>
/// <param name="Variable">An environment variable's value, or null.</param>
/// <param name="HomeFolder">The default folder of the configuration file.</param>
internal sealed record ProcessEnvironment(Func<string, string?> Variable, string HomeFolder)
{
    internal static ProcessEnvironment Current { get; } =
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
}
