using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// A child element in the order of the wire. A node with children and no member is a wrapper (<c>AccessControlList</c> of
/// <c>AccessControlList/Grant</c>); otherwise it carries a member.
/// </summary>
internal sealed record XmlNode
{
    /// <summary>Local name; "." is the enclosing element's own text; "*" any name, which becomes the key of the map.</summary>
    public required string Name { get; init; }

    /// <summary>C# name of the member; null for a wrapper.</summary>
    public string? Member { get; init; }

    public TypeModel? Type { get; init; }

    public EquatableArray<XmlNode> Children { get; init; } = EquatableArray<XmlNode>.Empty;

    public bool Required { get; init; }

    /// <summary>Whether the property is C# required, so never null when written.</summary>
    public bool CSharpRequired { get; init; }

    /// <summary>Sent in every reply, so that the property isn't nullable.</summary>
    public bool Always { get; init; }

    /// <summary>The property isn't nullable.</summary>
    public bool IsNeverNull => CSharpRequired || Always;

    /// <summary>Written even when unset (write="always").</summary>
    public bool WriteAlways { get; init; }

    /// <summary>Text that means unset (null="None").</summary>
    public string? NullText { get; init; }

    /// <summary>Whether a reply in which it can't be read fails; null where the spec doesn't say, and its place decides.</summary>
    public bool? Essential { get; init; }

    /// <summary>Percent-encoded when the document says so.</summary>
    public bool UrlEncoded { get; init; }

    /// <summary>For a <c>choice</c>: bool member of the item that this element name sets, and its value.</summary>
    public string? ChoiceTag { get; init; }

    public bool ChoiceTagValue { get; init; }

    /// <summary>Whether the item shape's codec takes the urlEncoded flag.</summary>
    public bool PassesUrlEncoded { get; init; }
}
