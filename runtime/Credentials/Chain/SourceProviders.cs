using OssGen.Credentials.Exchange;
using OssGen.Credentials.Profiles;
using OssGen.Credentials.Sources;

namespace OssGen.Credentials.Chain;

/// <summary>Creates the providers of the library's sources.</summary>
internal sealed class SourceProviders(SourceSurroundings surroundings)
{
    private const string UriVariable = "ALIBABA_CLOUD_CREDENTIALS_URI";
    private const string OidcRoleVariable = "ALIBABA_CLOUD_ROLE_ARN";
    private const string OidcProviderVariable = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN";
    private const string OidcTokenVariable = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";

    private static readonly Lazy<SourceProviders> Process = new(static () => new SourceProviders(SourceSurroundings.OfProcess));

    private static readonly Lazy<OssCredentialsProvider> Chain = new(static () => OfProcess.DefaultChain());

    internal static SourceProviders OfProcess => Process.Value;

    /// <summary>The default chain of the process, which all clients share.</summary>
    internal static OssCredentialsProvider Default => Chain.Value;

    /// <summary>Creates a chain of the sources in the order of Alibaba Cloud's credentials libraries.</summary>
    internal OssCredentialsProvider DefaultChain() => new ChainedCredentials(
    [
        FromEnvironment(),
        OidcRole(new OssOidcRoleOptions()),
        ProfileSource.OfCli(surroundings).Cached(surroundings),
        ProfileSource.OfSdks(surroundings).Cached(surroundings),
        EcsRole(roleName: null),
        FromUri(uri: null),
    ]);

    internal OssCredentialsProvider FromEnvironment() => new EnvironmentSource(surroundings).Cached(surroundings);

    internal OssCredentialsProvider FromProfile(string? name, IReadOnlyList<string> files) =>
        ProfileSource.Of(surroundings, name, files).Cached(surroundings);

    internal OssCredentialsProvider EcsRole(string? roleName) => new EcsRoleSource(surroundings, roleName).Cached(surroundings);

    internal OssCredentialsProvider OidcRole(OssOidcRoleOptions options)
    {
        var duration = RoleSession.CheckedDuration(options.Duration, nameof(options));
        var endpoint = options.StsEndpoint is { } sts ? StsEndpoint.Checked(sts, nameof(options)) : null;
        return new DeferredSource("STS", Create, IsNamed).Cached(surroundings);

        // Other tools read the variable of the role, too, for roles of another kind: alone, it names no OIDC role.
        bool IsNamed()
        {
            var isGiven = !string.IsNullOrEmpty(options.ProviderArn) && !string.IsNullOrEmpty(options.TokenFile);
            return Uses(options.ProviderArn, OidcProviderVariable)
                || Uses(options.TokenFile, OidcTokenVariable)
                || (Uses(options.RoleArn, OidcRoleVariable) && isGiven);
        }

        bool Uses(string? given, string variable) => string.IsNullOrEmpty(given) && surroundings.ValueOf(variable) is not null;

        OidcRoleSource Create() => new(
            surroundings,
            new RoleSession(
                OidcSetting(options.RoleArn, OidcRoleVariable),
                endpoint ?? StsEndpoint.Of(region: null, usesVpc: false, surroundings))
            {
                Name = RoleSession.NameOr(options.SessionName, surroundings),
                Duration = duration,
                Policy = options.Policy,
            },
            OidcSetting(options.ProviderArn, OidcProviderVariable),
            OidcSetting(options.TokenFile, OidcTokenVariable));
    }

    internal OssCredentialsProvider AssumeRole(OssCredentialsProvider provider, OssAssumeRoleOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(options.RoleArn, nameof(options));
        var duration = RoleSession.CheckedDuration(options.Duration, nameof(options));
        var endpoint = options.StsEndpoint is { } sts ? StsEndpoint.Checked(sts, nameof(options)) : null;
        var basis = new ProviderSource(provider);
        return new DeferredSource("STS", Create, static () => false).Cached(surroundings);

        AssumeRoleSource Create() => new(
            surroundings,
            basis,
            new RoleSession(options.RoleArn, endpoint ?? StsEndpoint.Of(region: null, usesVpc: false, surroundings))
            {
                Name = RoleSession.NameOr(options.SessionName, surroundings),
                Duration = duration,
                Policy = options.Policy,
                ExternalId = options.ExternalId,
            });
    }

    internal OssCredentialsProvider FromUri(Uri? uri) => new DeferredSource(
        "The credentials URI",
        () => new UriSource(surroundings, uri ?? UriSource.Parse(Setting(UriVariable), UriVariable)),
        () => uri is null && surroundings.ValueOf(UriVariable) is not null)
        .Cached(surroundings);

    internal OssCredentialsProvider FromProcess(string program, IReadOnlyList<string> arguments) =>
        new ProcessSource(program, arguments).Cached(surroundings);

    private string OidcSetting(string? given, string variable) => !string.IsNullOrEmpty(given)
        ? given
        : surroundings.ValueOf(variable) ?? throw new OssCredentialsException($"There is no OIDC role: {variable} is not set.");

    private string Setting(string variable) =>
        surroundings.ValueOf(variable) ?? throw new OssCredentialsException($"There is no credentials URI: {variable} is not set.");
}
