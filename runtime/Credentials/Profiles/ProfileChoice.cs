using OssGen.Credentials.Exchange;

namespace OssGen.Credentials.Profiles;

/// <summary>The profile to look for, and the files in which it may be.</summary>
internal sealed record ProfileChoice
{
    internal const string NameVariable = "ALIBABA_CLOUD_PROFILE";
    internal const string CliSwitch = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED";

    /// <summary>The name that code gives, or null.</summary>
    internal string? GivenName { get; init; }

    /// <summary>The name in the environment variable, or null.</summary>
    internal string? VariableName { get; init; }

    /// <summary>The files; none if they are those of aliyun CLI, whose profiles are disabled.</summary>
    internal required IReadOnlyList<ProfileLocation> Locations { get; init; }

    /// <summary>Whether the file of aliyun CLI isn't among the locations, because its profiles are disabled.</summary>
    internal bool LacksCli { get; init; }

    /// <summary>The name of the profile; null for the one that a file says.</summary>
    internal string? Name => GivenName ?? VariableName;

    /// <summary>Whether code or a variable names the profile or a file.</summary>
    internal bool IsNamed => Name is not null || Locations.Any(static location => location.IsGiven || location.Variable is not null);

    /// <summary>Whether the profile or a file is named, or a file exists.</summary>
    internal bool IsConfigured => Locations.Count > 0 && (IsNamed || Locations.Any(static location => File.Exists(location.Path)));

    internal static string? NameOfVariable(SourceSurroundings surroundings) => surroundings.ValueOf(NameVariable);

    internal static bool IsCliDisabled(SourceSurroundings surroundings) => surroundings.IsTrue(CliSwitch);
}
