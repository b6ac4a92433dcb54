using System.Collections.Concurrent;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>The services that a client has called. It is thread-safe.</summary>
internal sealed class ServiceAccesses(ServiceSettings client)
{
    private readonly ConcurrentDictionary<OssService, ServiceAccess> _known = new();

    /// <summary>Returns the access to a service, or null for an operation of OSS itself.</summary>
    public ServiceAccess? Of(OssService? service) =>
        service is null ? null : _known.GetOrAdd(service, static (key, settings) => new ServiceAccess(key, settings), client);
}
