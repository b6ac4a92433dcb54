namespace OssGen.Generator.Model;

/// <summary>A property of a request, result or shape, and how it travels.</summary>
internal sealed record MemberModel
{
    public required string Name { get; init; }

    /// <summary>Name as a method parameter, escaped where it is a keyword.</summary>
    public required string ParameterName { get; init; }

    public required TypeModel Type { get; init; }

    public required MemberPlace Place { get; init; }

    /// <summary>Wire name of the query parameter or header, prefix of a header map, path of an element.</summary>
    public required string Wire { get; init; }

    /// <summary>The spec's word: the operation makes no sense without it.</summary>
    public required bool Required { get; init; }

    /// <summary>Emitted as a C# <c>required</c>, non-null property. False on shapes that a result reaches.</summary>
    public required bool CSharpRequired { get; init; }

    /// <summary>Sent in every reply, so that the property isn't nullable; a reply without it leaves the default value.</summary>
    public bool Always { get; init; }

    /// <summary>A reply without it fails the call instead.</summary>
    public bool FailsWhenAbsent { get; init; }

    /// <summary>The property isn't nullable.</summary>
    public bool IsNeverNull => CSharpRequired || Always;

    /// <summary>Value sent while the member is unset; "" with <see cref="DefaultIsBare"/> is a bare name. Null: nothing is sent.</summary>
    public string? DefaultValue { get; init; }

    public bool DefaultIsBare { get; init; }

    /// <summary>Which part of the copy source the member is, for <see cref="MemberPlace.CopySource"/>.</summary>
    public CopySourcePart? CopySource { get; init; }

    /// <summary>
    /// Of a result's header: whether a reply in which it can't be read fails; null where the spec doesn't say, and its place decides.
    /// </summary>
    public bool? Essential { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    /// <summary>The kind of name that the text, or each item of the list, must be; null for any text.</summary>
    public HeldName? Holds { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecated { get; init; }
}
