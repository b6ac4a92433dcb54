using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Configurations;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Http;

/// <summary>What all requests of an emulator share.</summary>
internal sealed record Emulation(Store Store, Accounts Accounts, Addressing Addressing, SigningScopes Scopes, TimeProvider Time, CallbackClient Callbacks)
{
    /// <summary>
    /// The bucket that a Host header names: before a host of the service, or by a domain that is mapped to it. Null where the path has to
    /// tell. A mapping counts
    /// only where it could be made: one that an earlier version kept of a host that isn't a domain of somebody's own has no effect.
    /// </summary>
    public string? BucketOf(string host) =>
        Addressing.BucketOf(host) is { } bucket ? bucket
        : Addressing.DomainOf(host) is { } domain ? CnameConfigurations.BucketOf(Store, domain)
        : null;
}
