namespace OssGen.Generator.Model;

/// <summary>The model of a property of a request, result or shape, including how it is sent.</summary>
internal sealed record MemberModel
{
    public required string Name { get; init; }

    /// <summary>The name as a method parameter, escaped if it is a keyword.</summary>
    public required string ParameterName { get; init; }

    public required TypeModel Type { get; init; }

    public required MemberPlace Place { get; init; }

    /// <summary>The wire name of a query parameter or header, the prefix of a header map, or the path of an element.</summary>
    public required string Wire { get; init; }

    /// <summary>Whether the spec declares the member as required.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether the property is C# <c>required</c> and not nullable. Always false for a shape that a result reaches.</summary>
    public required bool CSharpRequired { get; init; }

    /// <summary>Whether OSS sends the member in every reply, so that the property is not nullable.</summary>
    public bool Always { get; init; }

    /// <summary>Whether a reply without the member fails the call. Otherwise the property gets its default value.</summary>
    public bool FailsWhenAbsent { get; init; }

    /// <summary>Whether the property is not nullable.</summary>
    public bool IsNeverNull => CSharpRequired || Always;

    /// <summary>
    /// The value sent while the member is unset; null to send nothing, and "" with <see cref="DefaultIsBare"/> for a bare name.
    /// </summary>
    public string? DefaultValue { get; init; }

    public bool DefaultIsBare { get; init; }

    /// <summary>
    /// The part of the copy source that the member holds, or null unless <see cref="Place"/> is <see cref="MemberPlace.CopySource"/>.
    /// </summary>
    public CopySourcePart? CopySource { get; init; }

    /// <summary>
    /// For a result's header, whether a reply in which the header is unreadable fails; null to decide by the role of the member.
    /// </summary>
    public bool? Essential { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    /// <summary>The kind of name that the text, or each item of the list, must hold; null for any text.</summary>
    public HeldName? Holds { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecated { get; init; }
}
