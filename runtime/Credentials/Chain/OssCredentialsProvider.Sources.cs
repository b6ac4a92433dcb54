using OssGen.Credentials.Cache;
using OssGen.Credentials.Chain;
using OssGen.Credentials.Exchange;
using OssGen.Credentials.Sources;

namespace OssGen;

/// <content>The providers of the library, which fetch credentials as <see cref="FromDelegate"/> describes.</content>
public abstract partial class OssCredentialsProvider
{
    /// <summary>
    /// The default chain: the first source that has credentials, wherever the program runs. All clients of the process share it.
    /// </summary>
    /// <remarks>
    /// <list type="number">
    /// <item><description>The environment, as with <see cref="FromEnvironment"/>.</description></item>
    /// <item><description>The OIDC role of a pod, as with <see cref="OidcRole"/>.</description></item>
    /// <item><description>The current profile of <c>~/.aliyun/config.json</c>.</description></item>
    /// <item><description>The profile <c>default</c> of <c>~/.alibabacloud/credentials</c>.</description></item>
    /// <item><description>The RAM role of the ECS instance, as with <see cref="EcsRole"/>.</description></item>
    /// <item><description>The URL in <c>ALIBABA_CLOUD_CREDENTIALS_URI</c>, as with <see cref="FromUri"/>.</description></item>
    /// </list>
    /// <para>
    /// The source is determined with the first call and then kept. If no source has credentials, calls fail with an
    /// <see cref="OssCredentialsException"/> that contains the reason for each source, and the next call tries all of them again. On a
    /// machine other than an ECS instance, asking the metadata service takes at most one second.
    /// </para>
    /// <para>
    /// If an environment variable asks for a source that is missing or fails, such as a profile, calls fail with the reason, and the
    /// sources after it aren't tried.
    /// </para>
    /// </remarks>
    public static OssCredentialsProvider Default => SourceProviders.Default;

    /// <summary>
    /// Finds the sources of the default chain that are configured: an environment variable asks for them, or a profile file exists. Without
    /// either, the method returns null, so that a tool can ask its user for a key.
    /// </summary>
    /// <remarks>
    /// The sources have the order of <see cref="Default"/>, and one that a variable asks for isn't replaced by a later one. The metadata
    /// service is asked only if <c>ALIBABA_CLOUD_ECS_METADATA</c> names the role. If the configured sources have no credentials, calls fail
    /// with an <see cref="OssCredentialsException"/>.
    /// </remarks>
    /// <param name="variable">Returns the value of an environment variable, or null; by default, those of the process are read.</param>
    /// <param name="homeFolder">The folder that contains the folders of profile files; the user's by default.</param>
    /// <returns>A provider of the first source that has credentials, or null if no source is configured.</returns>
    public static OssCredentialsProvider? FindConfigured(Func<string, string?>? variable = null, string? homeFolder = null)
    {
        var process = SourceSurroundings.OfProcess;
        return new SourceProviders(process with
        {
            Variable = variable ?? process.Variable,
            HomeFolder = homeFolder ?? process.HomeFolder,
        }).Configured();
    }

    /// <summary>Creates a provider of the access key in environment variables.</summary>
    /// <remarks>
    /// The variables are <c>OSS_ACCESS_KEY_ID</c>, <c>OSS_ACCESS_KEY_SECRET</c> and, for temporary credentials, <c>OSS_SESSION_TOKEN</c>.
    /// If neither the ID nor the secret is set, they are <c>ALIBABA_CLOUD_ACCESS_KEY_ID</c>, <c>ALIBABA_CLOUD_ACCESS_KEY_SECRET</c> and
    /// <c>ALIBABA_CLOUD_SECURITY_TOKEN</c>. They are read again every 15 minutes, and when OSS rejects the key. Calls fail with an
    /// <see cref="OssCredentialsException"/> if a variable is missing.
    /// </remarks>
    public static OssCredentialsProvider FromEnvironment() => SourceProviders.OfProcess.FromEnvironment();

    /// <summary>
    /// Creates a provider of the credentials that a profile describes, in the configuration of aliyun CLI or in the credentials file of
    /// Alibaba Cloud's SDKs.
    /// </summary>
    /// <remarks>
    /// The configuration of aliyun CLI is JSON, with the modes AK, StsToken, RamRoleArn, EcsRamRole, OIDC, External, ChainableRamRoleArn
    /// and CredentialsURI. The file of the SDKs is INI. The file is read whenever credentials are fetched. Calls fail with an
    /// <see cref="OssCredentialsException"/> if the profile doesn't exist or has no credentials; the message contains the files and the
    /// profiles that exist.
    /// </remarks>
    /// <param name="name">
    /// The name of the profile. If null (the default), it is the one in <c>ALIBABA_CLOUD_PROFILE</c>, otherwise the current profile of
    /// aliyun CLI, or <c>default</c>.
    /// </param>
    /// <param name="files">
    /// The paths of files, of which the first that has the profile is used. By default, they are <c>~/.aliyun/config.json</c> (or
    /// <c>ALIBABA_CLOUD_CONFIG_FILE</c>) and <c>~/.alibabacloud/credentials</c> (or <c>ALIBABA_CLOUD_CREDENTIALS_FILE</c>).
    /// </param>
    /// <exception cref="ArgumentException">A path is null or empty.</exception>
    public static OssCredentialsProvider FromProfile(string? name = null, params string[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            ArgumentException.ThrowIfNullOrEmpty(file, nameof(files));
        }

        return SourceProviders.OfProcess.FromProfile(name, [.. files]);
    }

    /// <summary>
    /// Creates a provider of the credentials of the RAM role of the ECS instance, from the metadata service (IMDSv2).
    /// </summary>
    /// <remarks>
    /// A service without IMDSv2 is asked without a session token, unless <c>ALIBABA_CLOUD_IMDSV1_DISABLED</c> is <c>true</c>. Calls fail
    /// with an <see cref="OssCredentialsException"/> if the machine isn't an ECS instance, the instance has no such role, or
    /// <c>ALIBABA_CLOUD_ECS_METADATA_DISABLED</c> is <c>true</c>.
    /// </remarks>
    /// <param name="roleName">
    /// The name of the role. If null (the default), it is the one in <c>ALIBABA_CLOUD_ECS_METADATA</c>, otherwise that of the instance.
    /// </param>
    public static OssCredentialsProvider EcsRole(string? roleName = null) => SourceProviders.OfProcess.EcsRole(roleName);

    /// <summary>Creates a provider of the credentials of a RAM role that an OIDC token may assume, as in a pod with RRSA.</summary>
    /// <remarks>
    /// Calls fail with an <see cref="OssCredentialsException"/> if a setting is missing or STS refuses the token.
    /// </remarks>
    /// <param name="options">The role and the token; by default, those in the environment variables of the pod.</param>
    /// <exception cref="ArgumentException">The duration is out of range, or the endpoint of STS isn't an HTTPS URL.</exception>
    public static OssCredentialsProvider OidcRole(OssOidcRoleOptions? options = null) =>
        SourceProviders.OfProcess.OidcRole(options ?? new OssOidcRoleOptions());

    /// <summary>
    /// Creates a provider of the credentials of a RAM role that other credentials may assume, with AssumeRole of STS.
    /// </summary>
    /// <remarks>Calls fail with an <see cref="OssCredentialsException"/> if STS refuses the request.</remarks>
    /// <param name="provider">The credentials that sign the request, which need the permission <c>sts:AssumeRole</c>.</param>
    /// <param name="options">The role and the session.</param>
    /// <exception cref="ArgumentException">
    /// The ARN is empty, the duration is out of range, or the endpoint of STS isn't an HTTPS URL.
    /// </exception>
    public static OssCredentialsProvider AssumeRole(OssCredentialsProvider provider, OssAssumeRoleOptions options)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(options);
        return SourceProviders.OfProcess.AssumeRole(provider, options);
    }

    /// <summary>Creates a provider of the credentials that a server of your own returns as JSON.</summary>
    /// <remarks>
    /// The server answers a GET request with an object with <c>AccessKeyId</c>, <c>AccessKeySecret</c>, <c>SecurityToken</c> and
    /// <c>Expiration</c> (ISO 8601). Calls fail with an <see cref="OssCredentialsException"/> if the server fails or returns something
    /// else.
    /// </remarks>
    /// <param name="uri">The HTTP or HTTPS URL. If null (the default), it is the one in <c>ALIBABA_CLOUD_CREDENTIALS_URI</c>.</param>
    /// <exception cref="ArgumentException">The URI isn't an HTTP or HTTPS URL.</exception>
    public static OssCredentialsProvider FromUri(Uri? uri = null) => uri is null || UriSource.IsHttp(uri)
        ? SourceProviders.OfProcess.FromUri(uri)
        : throw new ArgumentException("The credentials URI must be an HTTP or HTTPS URL.", nameof(uri));

    /// <summary>Creates a provider of the credentials that a program prints as JSON.</summary>
    /// <remarks>
    /// The program prints an object with the names of <see cref="FromUri"/> or those of aliyun CLI (<c>access_key_id</c>,
    /// <c>access_key_secret</c>, <c>sts_token</c>, <c>expiration</c>). It is started without a shell, and is ended after 30 seconds. Calls
    /// fail with an <see cref="OssCredentialsException"/> if the program can't be started, ends with an exit code other than 0 or prints
    /// something else.
    /// </remarks>
    /// <param name="program">The name or the path of the program.</param>
    /// <param name="arguments">The arguments, which are passed unchanged.</param>
    /// <exception cref="ArgumentException">The name of the program is empty.</exception>
    public static OssCredentialsProvider FromProcess(string program, params string[] arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        ArgumentNullException.ThrowIfNull(arguments);
        return SourceProviders.OfProcess.FromProcess(program, [.. arguments]);
    }

    /// <summary>Creates a chain of your own: the first of several providers that returns credentials.</summary>
    /// <remarks>
    /// The provider is determined with the first call and then kept. If all of them fail, calls fail with an
    /// <see cref="OssCredentialsException"/> that contains the reason of each, and the next call tries all of them again. The chain ends
    /// with the reason of a provider that must not be replaced by another: a profile or a profile file that was named and exists, but can't
    /// be used, or a source that an environment variable asks for.
    /// </remarks>
    /// <param name="providers">The providers, in the order in which they are tried.</param>
    /// <exception cref="ArgumentException">There are no providers.</exception>
    public static OssCredentialsProvider FirstOf(params OssCredentialsProvider[] providers)
    {
        ArgumentNullException.ThrowIfNull(providers);
        return providers.Length > 0 && !providers.Contains(null)
            ? new ChainedCredentials([.. providers])
            : throw new ArgumentException("The chain has no providers, or one of them is null.", nameof(providers));
    }

    /// <summary>
    /// Creates a provider that caches the credentials that <paramref name="fetch"/> returns, and refreshes them before they expire or when
    /// OSS rejects them.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Credentials are fetched when first needed, and never twice concurrently. Starting five minutes before they expire, or in the last
    /// third of a lifetime shorter than 15 minutes, new credentials are fetched in the background; if that fails, the old credentials are
    /// used until they expire. Credentials without an expiry time are refreshed after 15 minutes.
    /// </para>
    /// <para>
    /// If OSS rejects credentials as unknown or expired, new credentials are fetched immediately, once for all waiting calls, and each of
    /// these calls is retried once. Expiry is determined by the server's clock if its offset is known.
    /// </para>
    /// </remarks>
    /// <param name="fetch">
    /// Returns fresh credentials. Its token is cancelled after 30 seconds, but not when a caller cancels, because other calls may be
    /// waiting for the same credentials.
    /// </param>
    /// <param name="timeProvider">The clock for expiry; the system's by default.</param>
    public static OssCredentialsProvider FromDelegate(
        Func<CancellationToken, ValueTask<OssCredentials>> fetch, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        return new RefreshingCredentials(fetch, timeProvider ?? TimeProvider.System);
    }
}
