using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// A child element in the order of the document. A node with children and no member is a wrapper, such as <c>AccessControlList</c> in
/// <c>AccessControlList/Grant</c>. Any other node has a member. The children of such a node are aliases of it: the element has either text
/// or these children.
/// </summary>
internal sealed record XmlNode
{
    /// <summary>
    /// The local name of the element. The name "." denotes the enclosing element's own text. The name "*" denotes any name, which becomes
    /// the key in a map.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The C# name of the member, or null for a wrapper.</summary>
    public string? Member { get; init; }

    public TypeModel? Type { get; init; }

    /// <summary>The type of the member, which is a string if <see cref="Type"/> is null.</summary>
    public TypeModel MemberType => Type ?? TypeModel.String;

    /// <summary>
    /// Whether the node is another place of a member, which is read but never written. The alias of a map is an element with a single
    /// entry.
    /// </summary>
    public bool IsAlias { get; init; }

    public EquatableArray<XmlNode> Children { get; init; } = EquatableArray<XmlNode>.Empty;

    public bool Required { get; init; }

    /// <summary>Whether the property has the C# <c>required</c> modifier. If so, its value isn't null when it is written.</summary>
    public bool CSharpRequired { get; init; }

    /// <summary>Whether OSS sends the element in every reply. If so, the property isn't nullable.</summary>
    public bool Always { get; init; }

    /// <summary>
    /// Whether the property isn't nullable, either because it has the C# <c>required</c> modifier or because OSS always sends the element.
    /// </summary>
    public bool IsNeverNull => CSharpRequired || Always;

    /// <summary>Whether the element is written even when the member is unset (<c>write="always"</c>).</summary>
    public bool WriteAlways { get; init; }

    /// <summary>
    /// The element text that denotes an unset member, as specified by an attribute such as <c>null="None"</c>, or null if the spec
    /// specifies no such text.
    /// </summary>
    public string? NullText { get; init; }

    /// <summary>
    /// Whether a call fails if the element in the reply is unreadable. If null, the role of the member determines whether the call fails.
    /// </summary>
    public bool? Essential { get; init; }

    /// <summary>Whether the text of the element is percent-encoded if another element of the document indicates it.</summary>
    public bool UrlEncoded { get; init; }

    /// <summary>For an element of a <c>choice</c>, the bool member of the item that is set according to the element name.</summary>
    public string? ChoiceTag { get; init; }

    public bool ChoiceTagValue { get; init; }

    /// <summary>Whether the codec of the node's shape has the <c>urlEncoded</c> parameter.</summary>
    public bool PassesUrlEncoded { get; init; }
}
