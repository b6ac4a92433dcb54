namespace OssGen.Tool.Exchanges;

/// <summary>The hosts of services, whose requests aren't those of buckets and objects of OSS.</summary>
/// <param name="patterns">The names of the services and their hosts, with placeholders in braces.</param>
internal sealed class ServiceHosts(IEnumerable<(string Service, string Host)> patterns)
{
    private readonly List<(string Service, string End)> _ends =
        [.. patterns.Select(static pattern => (pattern.Service, pattern.Host[(pattern.Host.LastIndexOf('}') + 1)..]))];

    /// <summary>Returns the name of the service of a host, or null for any other host.</summary>
    internal string? Find(string host) => _ends.Find(service => Is(host, service.End)).Service;

    // An end such as .oss-vectors.aliyuncs.com follows a placeholder; a whole host can follow a bucket.
    private static bool Is(string host, string end) => host.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        && (host.Length == end.Length || end[0] is '.' or '-' || host[^(end.Length + 1)] == '.');
}
