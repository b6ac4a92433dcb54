using System.Globalization;
using System.Net;

namespace OssGen.Endpoints;

/// <summary>
/// A parsed endpoint. A host without a scheme (<c>host[:port]</c>) is accessed over HTTPS, except that the local machine (<c>localhost</c>,
/// 127.0.0.0/8, <c>::1</c>) is accessed over HTTP, because emulators run there. A URL can specify either scheme.
/// </summary>
internal sealed record EndpointAddress(string Scheme, string Host, int Port, bool IsIp, bool IsLocalhost)
{
    /// <summary>
    /// Whether the host can only be a server of the caller's own, such as an emulator: an IP address, <c>localhost</c> or a name below it,
    /// or a name without a domain.
    /// </summary>
    public bool IsLocal =>
        IsIp || Host.EndsWith(".localhost", StringComparison.Ordinal) || !Host.Contains('.', StringComparison.Ordinal);

    public static EndpointAddress Parse(string endpoint)
    {
        var hasScheme = endpoint.Contains("://", StringComparison.Ordinal);
        var text = hasScheme ? endpoint : "https://" + endpoint;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw Bad(endpoint, "is neither host[:port] nor a URL");
        }

        if (uri.Scheme is not ("http" or "https"))
        {
            throw Bad(endpoint, $"has the scheme '{uri.Scheme}'; only https and http are supported");
        }

        if (Problem(uri) is { } problem)
        {
            throw Bad(endpoint, problem);
        }

        return Create(uri, hasScheme, endpoint);
    }

    private static string? Problem(Uri uri)
    {
        if (uri.UserInfo.Length > 0)
        {
            return "contains a user name; credentials belong into the Credentials option";
        }

        if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0)
        {
            return "has a path or a query; buckets and keys are named per call";
        }

        if (uri.Port == 0)
        {
            return "has port 0";
        }

        return uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 ? null : "has no valid host name";
    }

    private static EndpointAddress Create(Uri uri, bool hasScheme, string endpoint)
    {
        var isIp = IPAddress.TryParse(uri.Host, out var address);
        var isLocalhost = uri.Host == "localhost";
        var isThisMachine = isLocalhost || (isIp && IPAddress.IsLoopback(address!));
        var scheme = !hasScheme && isThisMachine ? "http" : uri.Scheme;
        var port = HasPort(endpoint) ? uri.Port : scheme == "https" ? 443 : 80;
        return new(scheme, isIp ? uri.Host : uri.IdnHost, port, isIp, isLocalhost);
    }

    /// <summary>
    /// Determines whether an endpoint contains a port. The original string is examined, because <see cref="Uri"/> doesn't distinguish
    /// <c>host:443</c> from <c>host</c>.
    /// </summary>
    private static bool HasPort(string endpoint)
    {
        var end = endpoint.TrimEnd('/');
        return int.TryParse(end.AsSpan(end.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && end.Contains(':', StringComparison.Ordinal);
    }

    private static ArgumentException Bad(string endpoint, string problem) =>
        new(
            $"The endpoint '{WithoutUser(endpoint)}' {problem}. Write for instance 'oss-cn-hangzhou.aliyuncs.com', '127.0.0.1:9000' or "
                + "'http://storage.example:8080'.",
            nameof(endpoint));

    /// <summary>Removes everything up to the last <c>@</c> from an endpoint, because the removed part may contain a secret.</summary>
    private static string WithoutUser(string endpoint) => endpoint[(endpoint.LastIndexOf('@') + 1)..];
}
