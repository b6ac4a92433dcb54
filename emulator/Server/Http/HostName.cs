using System.Globalization;

namespace OssGen.Emulator.Http;

/// <summary>The name in a Host header, which can be spelled in several ways.</summary>
internal static class HostName
{
    /// <summary>Returns the name in lowercase, without the port and without the dot that ends a fully qualified name.</summary>
    public static string Of(string host) => WithoutPort(host).ToLower(CultureInfo.InvariantCulture).TrimEnd('.');

    private static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon > host.LastIndexOf(']') ? host[..colon] : host;
    }
}
