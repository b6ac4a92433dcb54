using System.Globalization;
using OssGen.Credentials.Exchange;
using OssGen.Credentials.Sources;

namespace OssGen.Credentials.Profiles;

/// <summary>
/// Creates the source that a profile describes. Modes have one name in aliyun CLI's file and another in that of the SDKs.
/// </summary>
internal sealed class ProfileModes(SourceSurroundings surroundings, ProfileFile file)
{
    private const string Supported = "AK, StsToken, RamRoleArn, EcsRamRole, OIDC, External, ChainableRamRoleArn and CredentialsURI";

    /// <exception cref="OssCredentialsException">The profile is incomplete, or its mode isn't supported.</exception>
    internal CredentialsSource Source(Profile profile) => Source(profile, []);

    /// <param name="profile">The profile.</param>
    /// <param name="users">The names of the profiles that use this one to assume their roles.</param>
    private CredentialsSource Source(Profile profile, List<string> users) => profile.Required("mode", "type").ToUpperInvariant() switch
    {
        "AK" or "ACCESS_KEY" => Key(profile, token: null),
        "STSTOKEN" or "STS" => Key(profile, profile.Required("sts_token", "security_token")),
        "RAMROLEARN" or "RAM_ROLE_ARN" => new AssumeRoleSource(
            surroundings, Key(profile, profile.Value("sts_token", "security_token")), Role(profile)),
        "CHAINABLERAMROLEARN" => new AssumeRoleSource(surroundings, Basis(profile, users), Role(profile)),
        "ECSRAMROLE" or "ECS_RAM_ROLE" => new EcsRoleSource(surroundings, profile.Value("ram_role_name", "role_name")),
        "OIDC" or "OIDC_ROLE_ARN" => new OidcRoleSource(
            surroundings,
            Role(profile),
            profile.Required("oidc_provider_arn"),
            profile.Required("oidc_token_file", "oidc_token_file_path")),
        "CREDENTIALSURI" or "CREDENTIALS_URI" => new UriSource(
            surroundings, UriSource.Parse(profile.Required("credentials_uri"), $"The credentials_uri of {profile.Title}")),
        "EXTERNAL" => Program(profile),
        _ => throw new OssCredentialsException(
            $"{Profile.Capitalized(profile.Title)} has a mode that isn't supported. Supported modes are {Supported}."),
    };

    private static StoredKeySource Key(Profile profile, string? token) => new(
        Profile.Capitalized(profile.Title),
        CredentialsDocument.Create(
            profile.Required("access_key_id"),
            profile.Required("access_key_secret"),
            token,
            expires: null,
            Profile.Capitalized(profile.Title)));

    private static ProcessSource Program(Profile profile)
    {
        var words = CommandLineText.Split(profile.Required("process_command"), OperatingSystem.IsWindows());
        return words is [var program, .. var arguments]
            ? new ProcessSource(program, arguments)
            : throw new OssCredentialsException($"The process_command of {profile.Title} has a quotation mark that isn't closed.");
    }

    private static TimeSpan? Duration(Profile profile)
    {
        if (profile.Value("expired_seconds") is not { } text || text == "0")
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= RoleSession.ShortestDuration.TotalSeconds && seconds <= RoleSession.LongestDuration.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new OssCredentialsException($"The expired_seconds of {profile.Title} must be from 900 to 43200.");
    }

    private CredentialsSource Basis(Profile profile, List<string> users)
    {
        users.Add(profile.Name);
        var name = profile.Required("source_profile");
        if (users.Contains(name))
        {
            throw new OssCredentialsException(
                $"{Profile.Capitalized(profile.Title)} is its own source_profile, directly or through others.");
        }

        return Source(
            file.Find(name) ?? throw new OssCredentialsException(
                $"The source_profile '{name}' of {profile.Title} doesn't exist. The file {file.Listed}."),
            users);
    }

    private RoleSession Role(Profile profile) => new(
        profile.Required("ram_role_arn", "role_arn"),
        StsEndpoint.Of(
            profile.Value("sts_region"),
            string.Equals(profile.Value("enable_vpc"), "true", StringComparison.OrdinalIgnoreCase),
            surroundings))
    {
        Name = RoleSession.NameOr(profile.Value("ram_session_name", "role_session_name"), surroundings),
        Duration = Duration(profile),
        Policy = profile.Value("policy"),
        ExternalId = profile.Value("external_id"),
    };
}
