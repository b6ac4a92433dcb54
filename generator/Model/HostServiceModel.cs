namespace OssGen.Generator.Model;

/// <summary>The model of a service to which operations belong. Its hosts contain placeholders in braces.</summary>
internal sealed record HostServiceModel
{
    public required string Name { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The product in the scope of signature V4, or null if it is the client's own.</summary>
    public required string? Product { get; init; }

    public required string Endpoint { get; init; }

    public required string? InternalEndpoint { get; init; }

    public required string? BucketHost { get; init; }

    public required string? UserAgent { get; init; }

    /// <summary>The form of error documents that a server writes, or null for XML.</summary>
    public required string? ErrorForm { get; init; }
}
