using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Configuration;

/// <summary>
/// Finds the credentials of Alibaba Cloud's other tools, in the order of its credentials libraries. Only what a variable or a file names is
/// used: without either, no server is asked. A source that a variable names isn't replaced by a later one when it fails.
/// </summary>
internal static class CloudCredentials
{
    private const string Role = "ALIBABA_CLOUD_ROLE_ARN";
    private const string RoleProvider = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN";
    private const string RoleToken = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";

    /// <summary>Returns a provider of the credentials, or null if no variable and no file names any.</summary>
    /// <exception cref="CommandException">A variable names something that isn't there or is incomplete.</exception>
    internal static OssCredentialsProvider? Find(ProcessEnvironment environment)
    {
        if (Key(environment) is { } key)
        {
            return key;
        }

        if (OidcRole(environment) is { } role)
        {
            return role;
        }

        var (profiles, isNamed) = CloudProfiles.Find(environment);
        OssCredentialsProvider?[] sources = isNamed ? [.. profiles] : [.. profiles, EcsRole(environment) ?? Address(environment)];
        OssCredentialsProvider[] found = [.. sources.OfType<OssCredentialsProvider>()];
        return found.Length > 1 ? OssCredentialsProvider.FirstOf(found) : found.FirstOrDefault();
    }

    private static OssCredentials? Key(ProcessEnvironment environment) => KeyPair.Of(
        environment.Variable("ALIBABA_CLOUD_ACCESS_KEY_ID"),
        environment.Variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
        environment.Variable("ALIBABA_CLOUD_SECURITY_TOKEN"),
        "ALIBABA_CLOUD_ACCESS_KEY_ID",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET");

    // Other tools read the variable of the role, too, for roles of another kind.
    private static OssCredentialsProvider? OidcRole(ProcessEnvironment environment)
    {
        string[] needed = [Role, RoleProvider, RoleToken];
        if (needed.Skip(1).FirstOrDefault(variable => environment.Setting(variable) is not null) is not { } present)
        {
            return null;
        }

        return needed.FirstOrDefault(variable => environment.Setting(variable) is null) is { } missing
            ? throw new CommandException(
                $"{present} is set, but {missing} isn't: an OIDC role needs {Role}, {RoleProvider} and {RoleToken}. Set the variable, or "
                    + "remove the others.")
            : OssCredentialsProvider.OidcRole(new OssOidcRoleOptions
            {
                RoleArn = environment.Setting(Role),
                ProviderArn = environment.Setting(RoleProvider),
                TokenFile = environment.Setting(RoleToken),
            });
    }

    private static OssCredentialsProvider? EcsRole(ProcessEnvironment environment) =>
        environment.Setting("ALIBABA_CLOUD_ECS_METADATA") is { } role && !environment.IsTrue("ALIBABA_CLOUD_ECS_METADATA_DISABLED")
            ? OssCredentialsProvider.EcsRole(role)
            : null;

    private static OssCredentialsProvider? Address(ProcessEnvironment environment) =>
        environment.Setting("ALIBABA_CLOUD_CREDENTIALS_URI") is not { } uri
            ? null
            : OssCredentialsProvider.FromUri(
                Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
                    ? parsed
                    : throw new CommandException("ALIBABA_CLOUD_CREDENTIALS_URI isn't an HTTP or HTTPS URL."));
}
