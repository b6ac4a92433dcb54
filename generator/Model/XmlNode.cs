using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// A child element in the order of the document. A node with children and no member is a wrapper, such as <c>AccessControlList</c> in
/// <c>AccessControlList/Grant</c>; any other holds a member.
/// </summary>
internal sealed record XmlNode
{
    /// <summary>The local name; "." is the enclosing element's own text, and "*" any name, which becomes the key in a map.</summary>
    public required string Name { get; init; }

    /// <summary>The C# name of the member, or null for a wrapper.</summary>
    public string? Member { get; init; }

    public TypeModel? Type { get; init; }

    public EquatableArray<XmlNode> Children { get; init; } = EquatableArray<XmlNode>.Empty;

    public bool Required { get; init; }

    /// <summary>Whether the property is C# required, and thus never null when written.</summary>
    public bool CSharpRequired { get; init; }

    /// <summary>Whether OSS sends the element in every reply, so that the property is not nullable.</summary>
    public bool Always { get; init; }

    /// <summary>Whether the property is not nullable.</summary>
    public bool IsNeverNull => CSharpRequired || Always;

    /// <summary>Whether the element is written even when unset (<c>write="always"</c>).</summary>
    public bool WriteAlways { get; init; }

    /// <summary>The text that means unset, for example from <c>null="None"</c>; null for none.</summary>
    public string? NullText { get; init; }

    /// <summary>Whether a reply in which the element is unreadable fails; null to decide by the role of the member.</summary>
    public bool? Essential { get; init; }

    /// <summary>Whether the text is percent-encoded when the document says so.</summary>
    public bool UrlEncoded { get; init; }

    /// <summary>For an element of a <c>choice</c>, the bool member of the item that the element name determines.</summary>
    public string? ChoiceTag { get; init; }

    public bool ChoiceTagValue { get; init; }

    /// <summary>Whether the codec of the node's shape has the parameter for percent-encoding.</summary>
    public bool PassesUrlEncoded { get; init; }
}
