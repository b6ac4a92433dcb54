using System.Globalization;
using System.Text;

namespace OssGen.Emulator.Http;

/// <summary>
/// Determines the bucket of a request from the Host header. If the host doesn't contain a bucket, the first segment of the path is the
/// bucket.
/// </summary>
internal sealed class Addressing
{
    private readonly (string Prefix, string Suffix)[] _serviceHosts;

    /// <summary>Creates the addressing rules from the hosts of the service.</summary>
    /// <param name="serviceHosts">Host names without bucket, such as <c>oss-*.aliyuncs.com</c>; one <c>*</c> stands for any text without a
    /// dot. A leading <c>*.</c> marks the place of the bucket and is optional. The longest match applies.</param>
    public Addressing(IEnumerable<string> serviceHosts) => _serviceHosts =
    [
        .. serviceHosts
            .Select(host => host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host)
            .Select(host => host.ToLower(CultureInfo.InvariantCulture).Split('*', 2))
            .Select(parts => parts.Length == 1 ? (Prefix: "", Suffix: parts[0]) : (Prefix: parts[0], Suffix: parts[1]))
            .OrderByDescending(parts => parts.Prefix.Length + parts.Suffix.Length),
    ];

    /// <summary>Returns the bucket that the host contains, or null when the path contains the bucket.</summary>
    /// <param name="host">The Host header, with or without port.</param>
    public string? BucketOf(string host)
    {
        var name = HostName.Of(host);
        if (BeforeLocalAddress(name) is { } local)
        {
            return local.Length == 0 ? null : local;
        }

        if (IsRoute(name))
        {
            return null;
        }

        return BeforeServiceHost(name)?.Split('.')[0] is { Length: > 0 } bucket ? bucket : null;
    }

    /// <summary>
    /// Returns the region that a service host names, as in <c>oss-cn-hangzhou.aliyuncs.com</c>,
    /// <c>oss-cn-hangzhou-internal.aliyuncs.com</c> and <c>b.cn-hangzhou.oss.aliyuncs.com</c>, or null if it names none.
    /// </summary>
    /// <param name="host">The Host header, with or without port.</param>
    public string? RegionOf(string host)
    {
        var name = HostName.Of(host);
        return BeforeLocalAddress(name) is null && FindServiceHost(name) is { Region.Length: > 0 } found ? found.Region : null;
    }

    /// <summary>
    /// Returns the domain name of a host in lowercase, or null if the name can't be mapped to a bucket. Service hosts, their subdomains, IP
    /// addresses, <c>localhost</c> and single-label names can't be mapped, because the mapping would redirect the requests of every caller
    /// that uses the same host name for the emulator.
    /// </summary>
    /// <param name="host">A host name, with or without port.</param>
    public string? DomainOf(string host)
    {
        var name = HostName.Of(host);
        return IsDomain(name) && BeforeLocalAddress(name) is null && BeforeServiceHost(name) is null ? name : null;
    }

    // The last label of a domain begins with a letter: many resolvers take `127.1` and `0x7f.1` as addresses.
    private static bool IsDomain(string name) =>
        Ascii.IsValid(name)
        && name.LastIndexOf('.') is > 0 and var dot
        && char.IsAsciiLetter(name[dot + 1])
        && Uri.CheckHostName(name) == UriHostNameType.Dns;

    // The host to which the function of an object process access point sends its response:
    // `<access point>-<account>-opap.oss-<region>.oss-object-process...`. It is below the service's domain but identifies a waiting
    // download, not a bucket.
    private static bool IsRoute(string name) =>
        name.Split('.') is [var first, _, "oss-object-process", ..] && first.EndsWith("-opap", StringComparison.Ordinal);

    // `localhost` and IP addresses, without ("") or with a preceding bucket: SDKs may prepend the bucket to either.
    private static string? BeforeLocalAddress(string name)
    {
        if (name == "localhost" || name.StartsWith('['))
        {
            return "";
        }

        if (name.EndsWith(".localhost", StringComparison.Ordinal))
        {
            return name[..^".localhost".Length];
        }

        var labels = name.Split('.');
        return labels.Length >= 4 && labels[^4..].All(label => byte.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? string.Join('.', labels[..^4])
            : null;
    }

    // The text before a service host ("" for none), or null when the name doesn't end in a service host.
    private string? BeforeServiceHost(string name) => FindServiceHost(name)?.Before;

    private (string Before, string Region)? FindServiceHost(string name)
    {
        foreach (var (prefix, suffix) in _serviceHosts)
        {
            if (BeforeServiceHost(name, prefix, suffix) is { } before)
            {
                return (before, Region(name, before, prefix, suffix));
            }
        }

        return null;
    }

    // The asterisk of the service host, or for one without, what follows the bucket.
    private static string Region(string name, string before, string prefix, string suffix)
    {
        const string Internal = "-internal";
        var region = prefix.Length == 0
            ? before.Split('.') is [_, .., var last] and not [_] ? last : ""
            : name[..^suffix.Length].Split('.')[^1][prefix.Length..];
        return region.EndsWith(Internal, StringComparison.Ordinal) ? region[..^Internal.Length] : region;
    }

    private static string? BeforeServiceHost(string name, string prefix, string suffix)
    {
        if (!name.EndsWith(suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var head = name[..^suffix.Length];
        if (prefix.Length == 0)
        {
            return head.Length == 0 ? "" : head.EndsWith('.') ? head[..^1] : null;
        }

        var label = head[(head.LastIndexOf('.') + 1)..];
        return label.Length > prefix.Length && label.StartsWith(prefix, StringComparison.Ordinal)
            ? head[..(head.Length - label.Length)].TrimEnd('.')
            : null;
    }
}
