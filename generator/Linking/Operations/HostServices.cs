using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Creates the models of services from spec elements.</summary>
internal static class HostServices
{
    public static HostServiceModel Of(ServiceSpec service) => new()
    {
        Name = service.Name.Value,
        Documentation = new Documentation(service.Documentation),
        Product = service.Product.Value,
        Endpoint = service.Endpoint.Value,
        InternalEndpoint = service.Internal.Value,
        BucketHost = service.BucketHost.Value,
        UserAgent = service.UserAgent.Value,
        ErrorForm = service.Errors.Value,
    };
}
