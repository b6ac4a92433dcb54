using Microsoft.Extensions.Configuration;

namespace OssGen.Extensions.DependencyInjection.Settings;

/// <summary>
/// The options of a client as a configuration section has them. Settings that the section lacks leave the options as they are.
/// </summary>
internal sealed class ClientSection
{
    private string _path = "";

    public string? Region { get; set; }

    public string? Product { get; set; }

    public string? AccountId { get; set; }

    public string? Endpoint { get; set; }

    public OssNetwork? Network { get; set; }

    public OssAddressingStyle? Addressing { get; set; }

    public OssSignatureVersion? SignatureVersion { get; set; }

    public long? ExpectContinueAbove { get; set; }

    public bool? VerifyUploads { get; set; }

    public bool? VerifyDownloads { get; set; }

    public bool? RequireRequestId { get; set; }

    public RetrySection? Retry { get; set; }

    public TimeoutSection? Timeouts { get; set; }

    public CredentialsSection? Credentials { get; set; }

    public ProxySection? Proxy { get; set; }

    /// <exception cref="InvalidOperationException">A setting is unknown or has a value of another type; the message names it.</exception>
    public static ClientSection Of(IConfiguration configuration)
    {
        var section = configuration.Get<ClientSection>(static options => options.ErrorOnUnknownConfiguration = true) ?? new();
        section._path = (configuration as IConfigurationSection)?.Path ?? "";
        return section;
    }

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The credentials are incomplete, or the address of the proxy is invalid.
    /// </exception>
    public void ApplyTo(OssClientOptions options)
    {
        options.Region = Region ?? options.Region;
        options.Product = Product ?? options.Product;
        options.AccountId = AccountId ?? options.AccountId;
        options.Endpoint = Endpoint ?? options.Endpoint;
        options.Network = Network ?? options.Network;
        options.Addressing = Addressing ?? options.Addressing;
        options.SignatureVersion = SignatureVersion ?? options.SignatureVersion;
        options.ExpectContinueAbove = ExpectContinueAbove ?? options.ExpectContinueAbove;
        options.VerifyUploads = VerifyUploads ?? options.VerifyUploads;
        options.VerifyDownloads = VerifyDownloads ?? options.VerifyDownloads;
        options.RequireRequestId = RequireRequestId ?? options.RequireRequestId;
        Retry?.ApplyTo(options.Retry);
        Timeouts?.ApplyTo(options.Timeouts);
        options.Credentials = Credentials?.ToProvider(PathOf(nameof(Credentials))) ?? options.Credentials;
        options.Proxy = Proxy?.ToProxy(PathOf(nameof(Proxy))) ?? options.Proxy;
    }

    private string PathOf(string section) => _path.Length == 0 ? section : ConfigurationPath.Combine(_path, section);
}
