using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>The HTTP lines of the spec files.</summary>
internal sealed class SpecPaths
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    private readonly Dictionary<string, XElement> _operations;

    private SpecPaths(IEnumerable<XElement> operations) =>
        _operations = operations.ToDictionary(operation => operation.Attribute("name")!.Value);

    public static SpecPaths Load() => new(SpecFiles.Declared("operation"));

    public IEnumerable<string> Operations => _operations.Keys;

    public string MethodOf(string operation) => _operations[operation].Attribute("method")!.Value;

    public string PathOf(string operation) => _operations[operation].Attribute("path")!.Value;

    /// <summary>The service of an operation; null for OSS itself.</summary>
    public string? ServiceOf(string operation) =>
        (_operations[operation].Attribute("service") ?? _operations[operation].Parent!.Attribute("service"))?.Value;

    /// <summary>The host of an operation of a service; null for OSS itself.</summary>
    public string? HostOf(string operation)
    {
        if (ServiceOf(operation) is not { } name)
        {
            return null;
        }

        var service = SpecFiles.Declared("service").Single(service => service.Attribute("name")!.Value == name);
        var bucket = PathOf(operation).StartsWith("/{Bucket", StringComparison.Ordinal)
            ? $"{service.Attribute("bucketHost")?.Value ?? "{Bucket}"}."
            : "";
        return bucket + service.Attribute("endpoint")!.Value;
    }
}
