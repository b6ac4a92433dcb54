namespace OssGen.Generator.Linking.Bodies;

/// <summary>A kind of payload that a body or result can have.</summary>
/// <param name="Name">The attribute, or the child, that asks for it; "" for none.</param>
internal sealed record Payload(string Name)
{
    /// <summary>A child of that name asks for it.</summary>
    public bool IsChild { get; init; }

    /// <summary>With <c>type</c>: a document that is one shape.</summary>
    public bool Typed { get; init; }

    /// <summary>The value that the attribute has; null: any other than that of another row.</summary>
    public string? Value { get; init; }

    /// <summary>Attributes that have an effect on this kind, of those that not all kinds have.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>It holds <c>element</c> and <c>choice</c> children.</summary>
    public bool Elements { get; init; }
}
