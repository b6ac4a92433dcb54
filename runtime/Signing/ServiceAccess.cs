using OssGen.Endpoints;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>
/// The access of one client to a service: the host to which requests are sent, the resource for which they are signed, and the signer. The
/// client's own endpoint determines the scheme, the port and the style.
/// </summary>
internal sealed class ServiceAccess
{
    private readonly OssService _service;
    private readonly OssEndpoint _endpoint;
    private readonly string? _account;
    private readonly OssPlaceholders? _host;
    private readonly OssPlaceholders _bucketHost;

    /// <param name="service">The service.</param>
    /// <param name="client">The client's settings.</param>
    public ServiceAccess(OssService service, in ServiceSettings client)
    {
        _service = service;
        _endpoint = client.Endpoint;
        _account = client.AccountId;
        var host = OssHost.Read(_endpoint.Host);
        _host = host.Kind is OssHostKind.Service or OssHostKind.Old ? HostOf(service, client.Network, host) : null;
        _bucketHost = new OssPlaceholders(service.BucketHost);
        Signer = client.Signer.ForProduct(client.Product ?? service.Product ?? _endpoint.Product);
    }

    /// <summary>The signer for the service's product.</summary>
    public OssSigner Signer { get; }

    /// <summary>Determines the host and the signed resource of a request, which must have been written completely.</summary>
    /// <exception cref="ArgumentException">
    /// A member that the host or the resource contains is unset, or can't be part of a host.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The client lacks an option that the service requires; the message says which.
    /// </exception>
    public void Prepare(OssOperation operation, OssRequestWriter request)
    {
        if (operation.Resource is not null && !Signer.CanSignResources)
        {
            throw new InvalidOperationException(
                $"{operation.Name} is signed with V4 only, for which the client lacks the region. "
                    + "Set OssClientOptions.Region, and leave SignatureVersion at Automatic.");
        }

        request.SetService(
            Host(operation, request), operation.Resource is { } resource ? Expand(resource, operation, request, false) : null);
    }

    private static OssPlaceholders HostOf(OssService service, OssNetwork network, OssHost host)
    {
        var isInternal = network == OssNetwork.Internal || host.IsInternal;
        return new(isInternal && service.InternalEndpoint is { } within ? within : service.Endpoint);
    }

    private string? Host(OssOperation operation, OssRequestWriter request)
    {
        var host = _host is null ? null : Expand(_host, operation, request, isHost: true);
        return _endpoint.Style == OssAddressingStyle.VirtualHosted && request.BucketName is not null
            ? $"{Expand(_bucketHost, operation, request, isHost: true)}.{host ?? _endpoint.Host}"
            : host;
    }

    private string Expand(OssPlaceholders text, OssOperation operation, OssRequestWriter request, bool isHost)
    {
        var expanded = text.Expand(
            name =>
            {
                var value = name switch
                {
                    "region" => _endpoint.Region,
                    "account" => _account,
                    _ => request.FindPlaceholder(name),
                };
                return isHost ? CheckedPart(operation, name, value) : value;
            },
            out var missing);
        return expanded ?? throw Missing(operation, missing!);
    }

    private Exception Missing(OssOperation operation, string missing)
    {
        var place = $"which is part of the names of the service {_service.Name}.";
        var members = OssPlaceholders.NamesIn(missing);
        return missing switch
        {
            "region" => new InvalidOperationException($"{operation.Name} needs the region, {place} Set OssClientOptions.Region."),
            "account" => new InvalidOperationException(
                $"{operation.Name} needs the ID of the account, {place} Set OssClientOptions.AccountId."),
            _ => new ArgumentException($"{operation.Name} lacks a value for {string.Join(" or ", members)}, {place}"),
        };
    }

    /// <summary>Checks that a value can't change the domain of the host that it becomes a part of.</summary>
    private static string? CheckedPart(OssOperation operation, string name, string? value)
    {
        return OssHost.IsPart(value ?? "")
            ? value
            : throw new ArgumentException(
                $"{operation.Name} sends {name} as part of the host, which consists of letters, digits and hyphens.", name);
    }
}
