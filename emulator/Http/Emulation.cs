using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Configurations;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator.Http;

/// <summary>What all requests of an emulator share.</summary>
internal sealed record Emulation(Store Store, Accounts Accounts, Addressing Addressing, string Region, TimeProvider Time, CallbackClient Callbacks)
{
    /// <summary>The bucket that a Host header names: before a host of the service, or by a domain that is mapped to it. Null where the path has to tell.</summary>
    public string? BucketOf(string host) => Addressing.BucketOf(host) ?? CnameConfigurations.BucketOf(Store, host);
}
