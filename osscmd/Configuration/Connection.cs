using System.CommandLine;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Configuration;

/// <summary>
/// The endpoint and credentials for connecting to OSS. The ID and the secret come from the same source: the command line, the environment
/// or the configuration file, in this order of precedence. Otherwise, the credentials are those of Alibaba Cloud's other tools.
/// </summary>
internal sealed record Connection
{
    private const string NoCredentials = "can't get accessid/accesskey, setup use : config --id=accessid --key=accesskey";

    private Connection(Uri endpoint, OssCredentialsProvider credentials)
    {
        Endpoint = endpoint;
        Credentials = credentials;
    }

    internal Uri Endpoint { get; }

    internal OssCredentialsProvider Credentials { get; }

    internal string? Region { get; private init; }

    internal OssSignatureVersion SignatureVersion { get; private init; }

    /// <summary>Determines the connection from the options, the environment and the configuration file.</summary>
    /// <exception cref="CommandException">
    /// There are no credentials, the ID or the secret is missing, or the configuration file is invalid.
    /// </exception>
    internal static Connection Resolve(ParseResult parsed, ProcessEnvironment environment, Terminal terminal)
    {
        var file = CredentialsFile.At(parsed.GetValue(GlobalOptions.ConfigFile), environment);
        var host = parsed.GetValue(GlobalOptions.Host);
        var token = parsed.GetValue(GlobalOptions.StsToken);
        var given = FromCommandLine(parsed, terminal) ?? FromEnvironment(environment, token);
        var stored = given is null || string.IsNullOrEmpty(host) ? file.Load(terminal.Error, hostOnly: given is not null) : null;
        var endpoint = EndpointOf(Choose(host, stored?.Host) ?? GlobalOptions.DefaultHost, parsed.GetValue(GlobalOptions.Secure));
        return new Connection(
            endpoint,
            given ?? FromFile(stored, token, file.Path) ?? FromOtherTools(environment, token, file.Path))
        {
            Region = parsed.GetValue(GlobalOptions.Region),
            SignatureVersion = parsed.GetValue(GlobalOptions.SignVersion) switch
            {
                "v1" => OssSignatureVersion.V1,
                "v4" => OssSignatureVersion.V4,
                _ => DefaultVersion(parsed.GetValue(GlobalOptions.Region), endpoint),
            },
        };
    }

    /// <summary>
    /// Returns V1, as in the 2013 tool, for a host that doesn't contain its region, unless the region was specified.
    /// </summary>
    private static OssSignatureVersion DefaultVersion(string? region, Uri endpoint) =>
        string.IsNullOrEmpty(region)
            && (!endpoint.Host.EndsWith(".aliyuncs.com", StringComparison.OrdinalIgnoreCase)
                || endpoint.Host.Contains("oss-accelerate", StringComparison.OrdinalIgnoreCase))
            ? OssSignatureVersion.V1
            : OssSignatureVersion.Automatic;

    internal OssClientOptions ToOptions() => new()
    {
        Endpoint = Endpoint.GetLeftPart(UriPartial.Authority),
        Region = Region,
        Credentials = Credentials,
        SignatureVersion = SignatureVersion,
    };

    private static string? Choose(string? first, string? second) =>
        !string.IsNullOrEmpty(first) ? first : string.IsNullOrEmpty(second) ? null : second;

    private static OssCredentials? FromCommandLine(ParseResult parsed, Terminal terminal)
    {
        var (id, key) = (parsed.GetValue(GlobalOptions.Id), SecretInput.KeyOf(parsed, terminal));
        return KeyPair.Of(id, key, parsed.GetValue(GlobalOptions.StsToken), "--id", "--key");
    }

    private static OssCredentials? FromEnvironment(ProcessEnvironment environment, string? token) => KeyPair.Of(
        environment.Variable("OSS_ACCESS_KEY_ID"),
        environment.Variable("OSS_ACCESS_KEY_SECRET"),
        Choose(token, environment.Variable("OSS_SESSION_TOKEN")),
        "OSS_ACCESS_KEY_ID",
        "OSS_ACCESS_KEY_SECRET");

    private static OssCredentials? FromFile(StoredCredentials? stored, string? token, string path) =>
        KeyPair.Of(stored?.AccessId, stored?.AccessKey, token, $"accessid in {path}", $"accesskey in {path}");

    private static OssCredentialsProvider FromOtherTools(ProcessEnvironment environment, string? token, string path) =>
        string.IsNullOrEmpty(token)
            ? OssCredentialsProvider.FindConfigured(environment.Variable, environment.HomeFolder)
                ?? throw new CommandException(NoCredentials)
            : throw new CommandException(
                $"--sts_token needs an access key: --id and --key, OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET, or the file {path}.");

    /// <summary>
    /// Returns the endpoint for a host. The scheme is http, as in the 2013 tool, unless the host includes a scheme or --secure is set.
    /// </summary>
    private static Uri EndpointOf(string host, bool secure)
    {
        var text = host.Contains("://", StringComparison.Ordinal) ? host : $"{(secure ? "https" : "http")}://{host}";
        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" && endpoint.Host.Length > 0
            ? endpoint
            : throw new CommandException($"--host takes host, host:port or an http(s) URL, not '{host}'.");
    }
}
