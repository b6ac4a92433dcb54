using System.Text;
using System.Text.RegularExpressions;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Http;

/// <summary>
/// Finds the service of a request: from the end of the Host header or, for any other host, from the token in the User-Agent header.
/// </summary>
internal sealed class ServiceFinder
{
    private const string Bucket = "Bucket";
    private const string BeforeHost = "before";

    private readonly List<Known> _services;

    /// <summary>Creates the services of routes.</summary>
    /// <param name="routes">The routes of all operations.</param>
    /// <param name="owners">The IDs of the known accounts, which the host of a bucket may contain.</param>
    public ServiceFinder(IEnumerable<OssRoute> routes, IReadOnlyCollection<string> owners) => _services =
        [.. routes.Where(route => route.Service is not null).GroupBy(route => route.Service!.Name).Select(group => new Known(
            group.First().Service!,
            Hosts(group.First().Service!),
            Pattern($"^{Of(group.First().Service!.BucketHost, owners)}$"),
            [.. group.Where(route => route.Path.Count > 0).Select(route => route.Path[0])]))];

    /// <summary>Returns the service of a request, or null for a request to OSS itself.</summary>
    /// <param name="host">The Host header.</param>
    /// <param name="userAgent">The User-Agent header.</param>
    public ServiceRequest? Find(string host, string? userAgent)
    {
        if (_services.Count == 0)
        {
            return null;
        }

        var name = HostName.Of(host);
        foreach (var known in _services)
        {
            if (known.Hosts.Select(pattern => pattern.Match(name)).FirstOrDefault(match => match is not null) is { } match)
            {
                return new(known.Service, known.FirstSegments, BucketIn(known, match.Groups[BeforeHost].Value), Parts(match));
            }
        }

        return _services.Find(known => known.Service.UserAgent is { } token && HasProduct(userAgent, token)) is { } told
            ? new(told.Service, told.FirstSegments, null, ServiceRequest.NoParts)
            : null;
    }

    /// <summary>Returns the bucket in a label of the host, which may be in front of the address of the emulator.</summary>
    public string BucketOf(OssService service, string label) =>
        BucketIn(_services.First(known => known.Service == service), label) ?? label;

    // A User-Agent lists products, such as `vectors-client OssGen/0.1.0`, each with or without a version.
    private static bool HasProduct(string? userAgent, string token) =>
        userAgent is not null
        && userAgent.Contains(token, StringComparison.Ordinal)
        && userAgent.Split(' ').Any(product => product.Split('/')[0] == token);

    private static string? BucketIn(Known known, string label)
    {
        var match = known.BucketHost.Match(label);
        return match.Success ? match.Groups[Bucket].Value : label.Length == 0 ? null : label;
    }

    private static Dictionary<string, string> Parts(Match match) => match.Groups.Values
        .Where(group => group.Success && group.Name is not (BeforeHost or "0"))
        .ToDictionary(group => group.Name, group => group.Value);

    private static List<HostPattern> Hosts(OssService service) =>
        [.. new[] { service.InternalEndpoint, service.Endpoint }
            .OfType<string>()
            .Select(host => new HostPattern(
                host[(host.LastIndexOf('}') + 1)..], Pattern($@"^(?:(?<{BeforeHost}>.+)\.)?{Of(host, [])}$")))];

    private static Regex Pattern(string text) => new(text, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // The name of a bucket may contain hyphens: an account is only recognized by its ID.
    private static string Of(string text, IReadOnlyCollection<string> owners)
    {
        var pattern = new StringBuilder();
        foreach (var (part, isPlaceholder) in new OssPlaceholders(text).Parts)
        {
            pattern.Append(
                !isPlaceholder ? Regex.Escape(part)
                : part == "account" ? $"(?:{string.Join('|', owners.Select(Regex.Escape))})"
                : $"(?<{part}>[a-z0-9-]+)");
        }

        return pattern.ToString();
    }

    /// <summary>A host with placeholders. Its end is compared first, because most requests have another.</summary>
    private sealed record HostPattern(string End, Regex Pattern)
    {
        public Match? Match(string name) =>
            name.EndsWith(End, StringComparison.OrdinalIgnoreCase) && Pattern.Match(name) is { Success: true } match ? match : null;
    }

    private sealed record Known(OssService Service, List<HostPattern> Hosts, Regex BucketHost, HashSet<string> FirstSegments);
}
