using System.Net;
using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection.Settings;

/// <summary>The proxy of a client's connections as a configuration section has it.</summary>
internal sealed class ProxySection
{
    private static readonly string[] s_schemes = ["http", "https", "socks4", "socks4a", "socks5"];

    public string? Address { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public bool BypassOnLocal { get; set; }

    /// <param name="path">The path of the section, for messages.</param>
    /// <exception cref="OptionsValidationException">The address is missing or isn't that of a proxy.</exception>
    public IWebProxy ToProxy(string path)
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || !s_schemes.Contains(address.Scheme) || address.Host.Length == 0
            || address.UserInfo.Length > 0)
        {
            throw new OptionsValidationException(
                path,
                typeof(OssClientOptions),
                [
                    $"The configuration section {path} has no valid Address. Set it to a URL such as http://proxy.example:3128, and set "
                        + "UserName and Password if the proxy requires them.",
                ]);
        }

        return new WebProxy(address, BypassOnLocal)
        {
            Credentials = string.IsNullOrEmpty(UserName) ? null : new NetworkCredential(UserName, Password),
        };
    }
}
