namespace OssGen.Conformance.Tests.Requests;

/// <summary>What a spec says about a member of a request or of a shape.</summary>
/// <param name="Owner">The record: <c>PutObjectRequest</c>, <c>Tag</c>.</param>
/// <param name="Name">The member's C# name.</param>
/// <param name="Place">Where it travels: <c>label</c>, <c>query</c>, <c>header</c>, <c>part</c> of a copy source, <c>element</c> or
/// <c>body</c>.</param>
/// <param name="Wire">Its wire name.</param>
internal sealed record MemberRule(string Owner, string Name, string Place, string Wire)
{
    /// <summary>The spec's type of the value or of the list's items.</summary>
    public string Type { get; init; } = "string";

    public bool Required { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    /// <summary><c>key</c>, <c>bucket</c> or null.</summary>
    public string? Holds { get; init; }

    /// <summary>One of several bodies, of which exactly one may be set.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Whether bounds limit the value itself and not its length.</summary>
    public bool IsNumber => Type is "int" or "long" or "ulong" or "double" or "float";

    public override string ToString() => $"{Owner}.{Name}";
}
