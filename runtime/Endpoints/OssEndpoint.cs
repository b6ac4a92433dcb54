using System.Globalization;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Endpoints;

/// <summary>
/// The scheme, host, port and addressing style of requests, and the region and product for which requests are signed. Instances are
/// immutable. <see cref="Resolve"/> validates the caller's settings.
/// </summary>
internal sealed class OssEndpoint
{
    private const string SchemeEnd = "://";

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _prefix;
    private readonly string _suffix;
    private readonly OssSignatureVersion _version;

    private OssEndpoint(
        string scheme, string host, int port, OssAddressingStyle style, string? region, string product, OssSignatureVersion version)
    {
        Scheme = scheme;
        Host = host;
        Port = port;
        Style = style;
        Region = region;
        Product = product;
        _version = version;
        _prefix = scheme + SchemeEnd;
        _suffix = port == DefaultPort(scheme) ? "" : ":" + port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The URL scheme: <c>https</c> or <c>http</c>.</summary>
    public string Scheme { get; }

    /// <summary>The host without the port; an IPv6 address is in brackets.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>The addressing style, never <see cref="OssAddressingStyle.Automatic"/>.</summary>
    public OssAddressingStyle Style { get; }

    /// <summary>The region ID, as specified or derived from the host, or null if unknown.</summary>
    public string? Region { get; }

    /// <summary>The product in the scope of signature V4, as specified or derived from the host.</summary>
    public string Product { get; }

    /// <summary>Validates the caller's settings and creates an endpoint from them.</summary>
    /// <param name="endpoint">A <c>host[:port]</c> or an HTTP or HTTPS URL; null for the region's own host.</param>
    /// <param name="region">The region ID; null to derive it from the endpoint's host.</param>
    /// <param name="style">The addressing style.</param>
    /// <param name="network">The network whose host is used when no endpoint is specified.</param>
    /// <param name="version">The signature version.</param>
    /// <param name="product">The product in the scope of signature V4; null to derive it from the endpoint's host.</param>
    /// <exception cref="ArgumentException">
    /// A setting is malformed, or neither an endpoint nor a region is set; the message says how to fix it.
    /// </exception>
    public static OssEndpoint Resolve(
        string? endpoint,
        string? region,
        OssAddressingStyle style = OssAddressingStyle.Automatic,
        OssNetwork network = OssNetwork.Internet,
        OssSignatureVersion version = OssSignatureVersion.Automatic,
        string? product = null)
    {
        region = string.IsNullOrWhiteSpace(region) ? null : OssRegion.Checked(region);
        product = string.IsNullOrWhiteSpace(product) ? null : CheckedProduct(product);
        var isOwnHost = string.IsNullOrWhiteSpace(endpoint);
        var address = EndpointAddress.Parse(isOwnHost ? "https://" + OssRegion.Host(region, network) : endpoint!.Trim());
        var revealed = OssHost.Read(address.Host);
        style = ChooseStyle(style, address);
        if (style == OssAddressingStyle.VirtualHosted && OssHost.ServiceOf(address.Host) is { } service)
        {
            throw new ArgumentException(
                $"The endpoint '{address.Host}' begins with a bucket's name. Set Endpoint to '{service}': each request names its bucket.",
                nameof(endpoint));
        }

        region ??= RegionOf(revealed, version)
            ?? (address.IsLocal && version != OssSignatureVersion.V1 ? OssRegion.OfLocalServers : null);
        return new(address.Scheme, address.Host, address.Port, style, region, product ?? revealed.Product, version);
    }

    /// <summary>
    /// Why requests can't be signed, or null. The reason is that V4 needs a region, which is unknown. Hosts of 2013 are signed for with V1.
    /// </summary>
    public string? SigningProblem => Region is null && _version switch
    {
        OssSignatureVersion.V1 => false,
        OssSignatureVersion.V4 => true,
        _ => OssHost.Read(Host).Kind != OssHostKind.Old,
    }
        ? $"The region of '{Host}' is unknown, but signature V4 contains it. Set Region (for instance 'cn-hangzhou') to that of the "
            + "buckets, or SignatureVersion to OssSignatureVersion.V1 if the server still accepts V1."
        : null;

    /// <summary>
    /// Returns an endpoint for a redirect, with the same settings but another host. The region and the product are derived from the new
    /// host if possible.
    /// </summary>
    /// <param name="location">The scheme, host and port; the host doesn't include a bucket.</param>
    public OssEndpoint At(Uri location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var revealed = OssHost.Read(location.Host);
        var product = revealed.Kind == OssHostKind.Unknown ? Product : revealed.Product;
        return new(location.Scheme, location.Host, location.Port, Style, RegionOf(revealed, _version) ?? Region, product, _version);
    }

    /// <summary>Builds the URI of a request exactly as it is signed, without normalizing dot segments or escapes.</summary>
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

    /// <summary>Appends the scheme, authority and path of a request to a buffer.</summary>
    public void AppendBase(Utf8Buffer text, OssRequestWriter request)
    {
        text.Append(_prefix);
        var inHost = AppendAuthority(text, request);
        text.Append(inHost ? request.Target.PathInBucket : request.Target.Path);
    }

    /// <summary>Returns the URL of a bucket, or null if the bucket is unknown and the URL contains it.</summary>
    /// <param name="bucket">The name of the bucket; null if unknown.</param>
    public string? UrlOf(string? bucket) => (Style, bucket) switch
    {
        (OssAddressingStyle.CName, _) => $"{_prefix}{Host}{_suffix}/",
        (_, null) => null,
        (OssAddressingStyle.VirtualHosted, _) => $"{_prefix}{bucket}.{Host}{_suffix}/",
        _ => $"{_prefix}{Host}{_suffix}/{bucket}/",
    };

    /// <summary>Returns the value of the Host header, for signatures that include it.</summary>
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

    /// <summary>
    /// Returns the region for which requests are signed, or null if unknown. For the hosts from 2013, whose names contain no region, the
    /// method also returns null, and automatic signatures are then V1. If V4 is set explicitly, the method returns the region to which
    /// these hosts belong.
    /// </summary>
    private static string? RegionOf(OssHost host, OssSignatureVersion version) =>
        host.Kind == OssHostKind.Old && version != OssSignatureVersion.V4 ? null : host.Region;

    /// <exception cref="ArgumentException">The text is not a product name.</exception>
    internal static string CheckedProduct(string product)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(product);
        var trimmed = product.Trim();
        foreach (var character in trimmed)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                throw new ArgumentException(
                    $"'{product}' is not a product. Write it in lower case, as 'oss', 'oss-cloudbox' or 'osstables'.", nameof(product));
            }
        }

        return trimmed;
    }

    /// <exception cref="ArgumentException">The text is not an account ID.</exception>
    internal static string? CheckedAccount(string? account)
    {
        var trimmed = account?.Trim() ?? "";
        if (!OssHost.IsPart(trimmed))
        {
            throw new ArgumentException(
                "The account ID consists of letters, digits and hyphens. "
                    + "Write the number that the console shows as the ID of your account.",
                nameof(account));
        }

        return trimmed.Length == 0 ? null : trimmed;
    }

    private static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;
}
