using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Http;

/// <summary>Determines the bucket of a host, which either precedes a service host or is the target of a domain mapping.</summary>
internal sealed class BucketHosts(Addressing addressing, ConfigurationStore configurations)
{
    /// <summary>
    /// Returns the bucket of a Host header, or null when the path contains the bucket. Mappings of hosts that can't be mapped, which an
    /// earlier version may have stored, are ignored.
    /// </summary>
    public string? BucketOf(string host) =>
        addressing.BucketOf(host) is { } bucket ? bucket
        : addressing.DomainOf(host) is { } domain ? configurations.FindBucketOfDomain(domain)
        : null;

    /// <summary>Returns the region that a host of the service names, or null if there is none.</summary>
    public string? RegionOf(string host) => addressing.RegionOf(host);

    /// <summary>Determines whether a domain can be mapped to a bucket. The domain must be in lowercase.</summary>
    public bool CanBeMapped(string domain) => addressing.DomainOf(domain) == domain;
}
