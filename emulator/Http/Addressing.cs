using System.Globalization;
using System.Text;

namespace OssGen.Emulator.Http;

/// <summary>Finds the bucket in the Host header where that is possible; otherwise it is the path's first segment.</summary>
internal sealed class Addressing
{
    private readonly (string Prefix, string Suffix)[] _serviceHosts;

    /// <summary>Takes the hosts of the service.</summary>
    /// <param name="serviceHosts">
    /// Host names without bucket, longest match first; one <c>*</c> stands for any text without a dot (<c>oss-*.aliyuncs.com</c>).
    /// A leading <c>*.</c> is the place of the bucket and may be written or not.
    /// </param>
    public Addressing(IEnumerable<string> serviceHosts) => _serviceHosts =
    [
        .. serviceHosts
            .Select(host => host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host)
            .Select(host => host.ToLower(CultureInfo.InvariantCulture).Split('*', 2))
            .Select(parts => parts.Length == 1 ? (Prefix: "", Suffix: parts[0]) : (Prefix: parts[0], Suffix: parts[1]))
            .OrderByDescending(parts => parts.Prefix.Length + parts.Suffix.Length),
    ];

    /// <summary>The bucket that the host names: "" when it names the service, null when the path has to tell.</summary>
    /// <param name="host">The Host header, with or without port.</param>
    public string? BucketOf(string host)
    {
        var name = Name(host);
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
    /// The domain that a Host header or a mapping names, in lower case, where it is one that can be mapped to a bucket; else null. Hosts of
    /// the service and those below
    /// them, addresses, <c>localhost</c> and names of a single label belong to no bucket: a mapping of one would take the requests of
    /// everybody who calls the emulator by it.
    /// </summary>
    /// <param name="host">A host, with or without port.</param>
    public string? DomainOf(string host)
    {
        var name = Name(host);
        return IsDomain(name) && BeforeLocalAddress(name) is null && BeforeServiceHost(name) is null ? name : null;
    }

    private static string Name(string host) => WithoutPort(host).ToLower(CultureInfo.InvariantCulture).TrimEnd('.');

    // The last label of a domain has a letter: `127.1` and `0x7f.1` are addresses to many resolvers.
    private static bool IsDomain(string name) =>
        Ascii.IsValid(name)
        && name.LastIndexOf('.') is > 0 and var dot
        && char.IsAsciiLetter(name[dot + 1])
        && Uri.CheckHostName(name) == UriHostNameType.Dns;

    // Where the function of an object process access point sends its answer:
    // `<access point>-<account>-opap.oss-<region>.oss-object-process...` precedes the service's domain, but names a waiting download,
    // no bucket.
    private static bool IsRoute(string name) =>
        name.Split('.') is [var first, _, "oss-object-process", ..] && first.EndsWith("-opap", StringComparison.Ordinal);

    private static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon > host.LastIndexOf(']') ? host[..colon] : host;
    }

    // `localhost` and IP addresses, bare ("") or after a bucket; an SDK may put the bucket before either.
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

    // The text before a service host ("" for nothing), or null when the name ends in none.
    private string? BeforeServiceHost(string name)
    {
        foreach (var (prefix, suffix) in _serviceHosts)
        {
            if (BeforeServiceHost(name, prefix, suffix) is { } before)
            {
                return before;
            }
        }

        return null;
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
