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
    internal OssCredentialsProvider DefaultChain() =>
        new ChainedCredentials([.. DefaultSources().Select(source => source.Cached(surroundings))]);

    /// <summary>Creates a chain of the configured sources of the default chain, or returns null if there are none.</summary>
    internal OssCredentialsProvider? Configured()
    {
        var found = new List<OssCredentialsProvider>();
        foreach (var source in DefaultSources().Where(static source => source.IsConfigured))
        {
            found.Add(source.Cached(surroundings));
            if (source.IsNamed)
            {
                // Whether it has credentials or not, no later source is asked.
                break;
            }
        }

        return found.Count > 1 ? new ChainedCredentials(found) : found.FirstOrDefault();
    }

    internal OssCredentialsProvider FromEnvironment() => new EnvironmentSource(surroundings).Cached(surroundings);

    internal OssCredentialsProvider FromProfile(string? name, IReadOnlyList<string> files) =>
        ProfileSource.Of(surroundings, name, files).Cached(surroundings);

    internal OssCredentialsProvider EcsRole(string? roleName) => new EcsRoleSource(surroundings, roleName).Cached(surroundings);

    internal OssCredentialsProvider OidcRole(OssOidcRoleOptions options) => OidcRoleOf(options).Cached(surroundings);

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

    internal OssCredentialsProvider FromUri(Uri? uri) => UriOf(uri).Cached(surroundings);

    internal OssCredentialsProvider FromProcess(string program, IReadOnlyList<string> arguments) =>
        new ProcessSource(program, arguments).Cached(surroundings);

    private CredentialsSource[] DefaultSources() =>
    [
        new EnvironmentSource(surroundings),
        OidcRoleOf(new OssOidcRoleOptions()),
        ProfileSource.OfCli(surroundings),
        ProfileSource.OfSdks(surroundings),
        new EcsRoleSource(surroundings, roleName: null),
        UriOf(uri: null),
    ];

    private DeferredSource OidcRoleOf(OssOidcRoleOptions options)
    {
        var duration = RoleSession.CheckedDuration(options.Duration, nameof(options));
        var endpoint = options.StsEndpoint is { } sts ? StsEndpoint.Checked(sts, nameof(options)) : null;
        return new DeferredSource("STS", Create, IsNamed);

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
                OidcSetting(options.RoleArn, OidcRoleVariable, IsNamed()),
                endpoint ?? StsEndpoint.Of(region: null, usesVpc: false, surroundings))
            {
                Name = RoleSession.NameOr(options.SessionName, surroundings),
                Duration = duration,
                Policy = options.Policy,
            },
            OidcSetting(options.ProviderArn, OidcProviderVariable, IsNamed()),
            OidcSetting(options.TokenFile, OidcTokenVariable, IsNamed()));
    }

    private DeferredSource UriOf(Uri? uri) => new(
        "The credentials URI",
        () => new UriSource(surroundings, uri ?? UriSource.Parse(Setting(UriVariable), UriVariable)),
        () => uri is null && surroundings.ValueOf(UriVariable) is not null);

    private string OidcSetting(string? given, string variable, bool isNamed)
    {
        const string Remedy =
            $" It needs {OidcRoleVariable}, {OidcProviderVariable} and {OidcTokenVariable}: set the variable, or remove the others.";
        return !string.IsNullOrEmpty(given) ? given
            : surroundings.ValueOf(variable)
                ?? throw new OssCredentialsException($"There is no OIDC role: {variable} is not set.{(isNamed ? Remedy : "")}");
    }

    private string Setting(string variable) =>
        surroundings.ValueOf(variable) ?? throw new OssCredentialsException($"There is no credentials URI: {variable} is not set.");
}
