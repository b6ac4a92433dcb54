using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Http;

/// <summary>Which buckets hosts name: those before a host of the service, and those to which a domain is mapped.</summary>
internal sealed class BucketHosts(Addressing addressing, ConfigurationStore configurations)
{
    /// <summary>
    /// The bucket that a Host header names; null where the path has to tell. A mapping counts only where it could be made: one that
    /// an earlier version kept of a host that can't be mapped has no effect.
    /// </summary>
    public string? BucketOf(string host) =>
        addressing.BucketOf(host) is { } bucket ? bucket
        : addressing.DomainOf(host) is { } domain ? configurations.FindBucketOfDomain(domain)
        : null;

    /// <summary>Whether a domain, in lower case, is one that a bucket can be mapped to.</summary>
    public bool CanBeMapped(string domain) => addressing.DomainOf(domain) == domain;
}
