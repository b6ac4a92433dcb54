using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>An attribute of a service, or of an operation of it, whose text contains placeholders.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Read">The placeholders of its text.</param>
/// <param name="IsHost">Whether the text is a host or a part of it, and not a resource.</param>
/// <param name="IsOfBucket">Whether the text only applies to operations that have a bucket, or the members that it names.</param>
internal sealed record ServicePlaceholders(SpecAttribute Attribute, PlaceholderText Read, bool IsHost, bool IsOfBucket)
{
    /// <summary>Returns the attributes of a service that are set: its hosts, then its resources, the special one first.</summary>
    public static IReadOnlyList<ServicePlaceholders> Of(ServiceSpec service)
    {
        ServicePlaceholders?[] all =
        [
            Host(service.Endpoint, isOfBucket: false),
            Host(service.Internal, isOfBucket: false),
            Host(service.BucketHost, isOfBucket: true),
            Resource(service.BucketResource, isOfBucket: true),
            Resource(service.Resource, isOfBucket: false),
        ];
        return [.. all.OfType<ServicePlaceholders>()];
    }

    /// <summary>Returns a resource, or null when the attribute isn't set.</summary>
    public static ServicePlaceholders? Resource(SpecAttribute attribute, bool isOfBucket) => attribute.Text is { } text
        ? new(attribute, PlaceholderText.Of(text, takesAlternatives: true), IsHost: false, isOfBucket)
        : null;

    /// <summary>Reports why the text can't be used.</summary>
    public void Report(SpecNode node, string problem, FindingCollector findings) => findings.Report(
        ServiceDiagnostics.BadPlaceholders,
        node,
        Attribute,
        WordList.Quote(Attribute.Text ?? ""),
        Attribute.Name,
        node.ElementName,
        problem);

    private static ServicePlaceholders? Host(SpecAttribute attribute, bool isOfBucket) => attribute.Text is { } text
        ? new(attribute, PlaceholderText.Of(text, takesAlternatives: false), IsHost: true, isOfBucket)
        : null;
}
