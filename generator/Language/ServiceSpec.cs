namespace OssGen.Generator.Language;

/// <summary>
/// The node of a <c>service</c> element, which declares a product with hosts, a signing product or resource names of its own. Operations
/// of all files can belong to the service.
/// </summary>
internal sealed class ServiceSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    /// <summary>The host for operations that no bucket in the host precedes, with placeholders.</summary>
    public SpecAttribute<string> Endpoint { get; } = from.Required("endpoint", AttributeSyntax.Host);

    /// <summary>The host in the internal network. If unset, it is the same as <see cref="Endpoint"/>.</summary>
    public SpecAttribute<string?> Internal { get; } = from.Text("internal", AttributeSyntax.Host);

    /// <summary>The label in front of the host for operations with a bucket. If unset, it is the bucket's name.</summary>
    public SpecAttribute<string?> BucketHost { get; } = from.Text("bucketHost", AttributeSyntax.Host);

    /// <summary>The product in the scope of signature V4. If unset, it is the client's own product.</summary>
    public SpecAttribute<string?> Product { get; } = from.Text("product", AttributeSyntax.Product);

    /// <summary>The resource that is signed in front of the path.</summary>
    public SpecAttribute<string?> Resource { get; } = from.Text("resource", AttributeSyntax.Name);

    /// <summary>The resource for the operations that have the members that it names.</summary>
    public SpecAttribute<string?> BucketResource { get; } = from.Text("bucketResource", AttributeSyntax.Name);

    /// <summary>The token in front of the client's User-Agent.</summary>
    public SpecAttribute<string?> UserAgent { get; } = from.Text("userAgent", AttributeSyntax.HeaderName);

    /// <summary>The form of the service's error documents.</summary>
    public SpecAttribute<string?> Errors { get; } = from.Text("errors", AttributeSyntax.ErrorForm);
}
