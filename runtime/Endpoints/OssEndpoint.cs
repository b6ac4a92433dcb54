using System.Globalization;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Endpoints;

/// <summary>
/// Where requests go: scheme, host, port and how they name their bucket. Immutable; <see cref="Resolve"/> checks the caller's settings.
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

    /// <summary><c>https</c> or <c>http</c>.</summary>
    public string Scheme { get; }

    /// <summary>Host without port; an IPv6 address in brackets.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>Never <see cref="OssAddressingStyle.Automatic"/>.</summary>
    public OssAddressingStyle Style { get; }

    /// <summary>The region id, as given or as the host reveals it; null when unknown.</summary>
    public string? Region { get; }

    /// <summary>The product that V4 signs for, as given or as the host reveals it.</summary>
    public string Product { get; }

    /// <summary>Reads the caller's settings.</summary>
    /// <param name="endpoint">Bare <c>host[:port]</c> or an http(s) URL; null: the region's own host.</param>
    /// <param name="region">Region id; null: what the endpoint's host reveals.</param>
    /// <param name="style">How the bucket is named.</param>
    /// <param name="network">Which of the region's hosts, when there is no endpoint.</param>
    /// <param name="version">How requests will be signed.</param>
    /// <param name="product">Product of V4's scope; null: what the endpoint's host reveals.</param>
    /// <exception cref="ArgumentException">A setting is malformed or both are missing; the message says how to fix it.</exception>
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

        return new(
            address.Scheme, address.Host, address.Port, style, region ?? RegionOf(revealed, version), product ?? revealed.Product, version);
    }

    /// <summary>
    /// The same settings at another host, for a redirect; its region and product are signed for, where the host reveals them.
    /// </summary>
    /// <param name="location">Scheme, host and port; the host without a bucket.</param>
    public OssEndpoint At(Uri location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var revealed = OssHost.Read(location.Host);
        var product = revealed.Kind == OssHostKind.Unknown ? Product : revealed.Product;
        return new(location.Scheme, location.Host, location.Port, Style, RegionOf(revealed, _version) ?? Region, product, _version);
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

    /// <summary>
    /// A host of 2013 names no region, so automatic signatures are V1 there; V4 is signed for the region that it belongs to.
    /// </summary>
    private static string? RegionOf(OssHost host, OssSignatureVersion version) =>
        host.Kind == OssHostKind.Old && version != OssSignatureVersion.V4 ? null : host.Region;

    /// <exception cref="ArgumentException">It isn't a product.</exception>
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

    private static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;
}
