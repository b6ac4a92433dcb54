namespace OssGen.Generator.Model;

/// <summary>The model of a property of a request, result or shape. It includes how the property is sent.</summary>
internal sealed record MemberModel
{
    public required string Name { get; init; }

    /// <summary>The name of a required member as a method parameter, escaped if it is a keyword; "" for other members.</summary>
    public required string ParameterName { get; init; }

    public required TypeModel Type { get; init; }

    public required MemberPlace Place { get; init; }

    /// <summary>The wire name of a query parameter or header, the prefix of a header map, or the path of an element.</summary>
    public required string Wire { get; init; }

    /// <summary>Whether the spec declares the member as required.</summary>
    public required bool Required { get; init; }

    /// <summary>
    /// Whether the property has the C# <c>required</c> modifier and isn't nullable. The value is always false for a member of a shape that
    /// a result contains.
    /// </summary>
    public required bool CSharpRequired { get; init; }

    /// <summary>
    /// Whether the member is the streamed body of a request. A presigned request has no body, so the property is nullable even if a call
    /// requires it: the call then fails when it is sent.
    /// </summary>
    public bool IsStreamedBody => Place == MemberPlace.Body && Type.Kind == TypeKind.Content;

    /// <summary>Whether OSS sends the member in every reply. If so, the property isn't nullable.</summary>
    public bool Always { get; init; }

    /// <summary>
    /// Whether a call fails if the reply lacks the member. If false, a member that OSS always sends is set to its default value instead.
    /// </summary>
    public bool FailsWhenAbsent => Always && Essential == true;

    /// <summary>
    /// Whether the property isn't nullable, either because it has the C# <c>required</c> modifier or because OSS always sends the member.
    /// </summary>
    public bool IsNeverNull => CSharpRequired || Always;

    /// <summary>
    /// The value that is sent while the member is unset, or null if nothing is sent. The value is "" if <see cref="DefaultIsBare"/> is true
    /// and a bare name is sent.
    /// </summary>
    public string? DefaultValue { get; init; }

    public bool DefaultIsBare { get; init; }

    /// <summary>
    /// The part of the copy source that the member contains, or null unless <see cref="Place"/> is <see cref="MemberPlace.CopySource"/>.
    /// </summary>
    public CopySourcePart? CopySource { get; init; }

    /// <summary>
    /// Whether a call fails if this header of the reply is unreadable. If null, the role of the member determines whether the call fails.
    /// Used only for results.
    /// </summary>
    public bool? Essential { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    /// <summary>The kind of name that the string, or each item of the list, must be, or null if any string is allowed.</summary>
    public HeldName? Holds { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecated { get; init; }
}
