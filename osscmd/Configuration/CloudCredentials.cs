using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Configuration;

/// <summary>
/// Finds the credentials of Alibaba Cloud's other tools, in the order of its credentials libraries. Only what a variable or a file names is
/// used: without either, no server is asked.
/// </summary>
internal static class CloudCredentials
{
    private const string Profile = "ALIBABA_CLOUD_PROFILE";

    /// <summary>Returns a provider of the credentials, or null if no variable and no file names any.</summary>
    /// <exception cref="CommandException">An access key in the environment is incomplete.</exception>
    internal static OssCredentialsProvider? Find(ProcessEnvironment environment)
    {
        OssCredentialsProvider[] providers = [.. Named(environment).OfType<OssCredentialsProvider>()];
        return providers.Length > 1 ? OssCredentialsProvider.FirstOf(providers) : providers.FirstOrDefault();
    }

    private static IEnumerable<OssCredentialsProvider?> Named(ProcessEnvironment environment)
    {
        if (Key(environment) is { } key)
        {
            yield return key;
            yield break;
        }

        yield return OidcRole(environment);
        if (!IsTrue(environment, "ALIBABA_CLOUD_CLI_PROFILE_DISABLED"))
        {
            yield return InFile(environment, "ALIBABA_CLOUD_CONFIG_FILE", ".aliyun/config.json");
        }

        yield return InFile(environment, "ALIBABA_CLOUD_CREDENTIALS_FILE", ".alibabacloud/credentials", ".alibabacloud/credentials.ini");
        if (Set(environment, "ALIBABA_CLOUD_ECS_METADATA") is { } role && !IsTrue(environment, "ALIBABA_CLOUD_ECS_METADATA_DISABLED"))
        {
            yield return OssCredentialsProvider.EcsRole(role);
        }

        if (Set(environment, "ALIBABA_CLOUD_CREDENTIALS_URI") is { } uri)
        {
            yield return OssCredentialsProvider.FromUri(
                Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
                    ? parsed
                    : throw new CommandException("ALIBABA_CLOUD_CREDENTIALS_URI isn't an HTTP or HTTPS URL."));
        }
    }

    private static OssCredentials? Key(ProcessEnvironment environment) => KeyPair.Of(
        environment.Variable("ALIBABA_CLOUD_ACCESS_KEY_ID"),
        environment.Variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
        environment.Variable("ALIBABA_CLOUD_SECURITY_TOKEN"),
        "ALIBABA_CLOUD_ACCESS_KEY_ID",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET");

    private static OssCredentialsProvider? OidcRole(ProcessEnvironment environment) =>
        Set(environment, "ALIBABA_CLOUD_ROLE_ARN") is { } role
            && Set(environment, "ALIBABA_CLOUD_OIDC_PROVIDER_ARN") is { } provider
            && Set(environment, "ALIBABA_CLOUD_OIDC_TOKEN_FILE") is { } file
            ? OssCredentialsProvider.OidcRole(new OssOidcRoleOptions { RoleArn = role, ProviderArn = provider, TokenFile = file })
            : null;

    /// <summary>Returns a provider for the file that a variable names, which must exist, or for the first usual one that exists.</summary>
    private static OssCredentialsProvider? InFile(ProcessEnvironment environment, string variable, params string[] usual)
    {
        var file = Set(environment, variable)
            ?? usual.Select(name => Path.Combine(environment.HomeFolder, name)).FirstOrDefault(File.Exists);
        return file is null ? null : OssCredentialsProvider.FromProfile(Set(environment, Profile), file);
    }

    private static string? Set(ProcessEnvironment environment, string variable) =>
        environment.Variable(variable)?.Trim() is { Length: > 0 } value ? value : null;

    private static bool IsTrue(ProcessEnvironment environment, string variable) =>
        string.Equals(Set(environment, variable), "true", StringComparison.OrdinalIgnoreCase);
}
