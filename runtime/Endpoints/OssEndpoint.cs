using System.Globalization;
using OssGen.Wire;

namespace OssGen;

/// <summary>Where requests go: scheme, host, port and how they name their bucket. Immutable; <see cref="Resolve"/> checks the caller's settings.</summary>
internal sealed class OssEndpoint
{
    private const string SchemeEnd = "://";

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _prefix;
    private readonly string _suffix;

    private OssEndpoint(string scheme, string host, int port, OssAddressingStyle style, string? region)
    {
        Scheme = scheme;
        Host = host;
        Port = port;
        Style = style;
        Region = region;
        _prefix = scheme + SchemeEnd;
        _suffix = port == DefaultPort(scheme) ? "" : ":" + port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>https</c> or <c>http</c>.</summary>
    public string Scheme { get; }

    /// <summary>Host without port; an IPv6 address in brackets.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>Never <see cref="OssAddressingStyle.Automatic"/>.</summary>
    public OssAddressingStyle Style { get; }

    /// <summary>The region id, as given or as the host reveals it; null when unknown.</summary>
    public string? Region { get; }

    /// <summary>Reads the caller's settings.</summary>
    /// <param name="endpoint">Bare <c>host[:port]</c> or an http(s) URL; null: the region's own host.</param>
    /// <param name="region">Region id; null: what the endpoint's host reveals.</param>
    /// <param name="style">How the bucket is named.</param>
    /// <param name="network">Which of the region's hosts, when there is no endpoint.</param>
    /// <exception cref="ArgumentException">A setting is malformed or both are missing; the message says how to mend it.</exception>
    public static OssEndpoint Resolve(string? endpoint, string? region, OssAddressingStyle style = OssAddressingStyle.Automatic, OssNetwork network = OssNetwork.Internet)
    {
        region = string.IsNullOrWhiteSpace(region) ? null : OssRegion.Checked(region);
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            var host = OssRegion.Host(region, network);
            return new("https", host, 443, style == OssAddressingStyle.Automatic ? OssAddressingStyle.VirtualHosted : style, region ?? OssRegion.FromHost(host));
        }

        var address = EndpointAddress.Parse(endpoint.Trim());
        return new(address.Scheme, address.Host, address.Port, ChooseStyle(style, address), region ?? OssRegion.FromHost(address.Host));
    }

    /// <summary>The same settings at another host, for a redirect; its region is signed for, where the host reveals one.</summary>
    /// <param name="location">Scheme, host and port; the host without a bucket.</param>
    public OssEndpoint At(Uri location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new(location.Scheme, location.Host, location.Port, Style, OssRegion.FromHost(location.Host) ?? Region);
    }

    /// <summary>The URI of a request, exactly as it is signed: neither dot segments nor escapes are touched.</summary>
    public Uri BuildUri(OssRequestWriter request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = request.Scratch;
        AppendBase(text, request);
        var query = request.Target.Query;
        if (query.Length > 0)
        {
            text.Append((byte)'?');
            text.Append(query);
        }

        return new Uri(text.AsciiFrom(0), AsWritten);
    }

    /// <summary>Appends scheme, authority and path.</summary>
    public void AppendBase(Utf8Buffer text, OssRequestWriter request)
    {
        text.Append(_prefix);
        var inHost = AppendAuthority(text, request);
        text.Append(inHost ? request.Target.PathInBucket : request.Target.Path);
    }

    /// <summary>What the Host header will say, for signatures that cover it.</summary>
    public string Authority(OssRequestWriter request)
    {
        var text = request.Scratch;
        _ = AppendAuthority(text, request);
        return text.AsciiFrom(0);
    }

    private bool AppendAuthority(Utf8Buffer text, OssRequestWriter request)
    {
        var inHost = Style == OssAddressingStyle.CName || (Style == OssAddressingStyle.VirtualHosted && request.BucketName is not null);
        if (request.HostOverride is { } host)
        {
            text.Append(host);
            text.Append(_suffix);
            return inHost;
        }

        if (Style == OssAddressingStyle.VirtualHosted && request.BucketName is { } bucket)
        {
            text.Append(bucket);
            text.Append((byte)'.');
        }

        text.Append(Host);
        text.Append(_suffix);
        return inHost;
    }

    private static OssAddressingStyle ChooseStyle(OssAddressingStyle wanted, EndpointAddress address) => wanted switch
    {
        OssAddressingStyle.Automatic => address.IsIp || address.IsLocalhost ? OssAddressingStyle.Path : OssAddressingStyle.VirtualHosted,
        OssAddressingStyle.VirtualHosted when address.IsIp => OssAddressingStyle.Path,
        _ => wanted,
    };

    private static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;
}
