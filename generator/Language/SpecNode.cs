using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Language;

/// <summary>
/// The base class of nodes, which represent the elements of a spec. The subclasses define the language: each property that is initialized
/// from the source is an attribute or child that the element may have. Nodes are immutable. Two nodes are equal when the contents of their
/// elements are.
/// </summary>
internal abstract class SpecNode(ElementSource from) : IEquatable<SpecNode>
{
    private readonly NodeFacts _facts = from.Facts;

    /// <summary>The path of the file that contains the element. Findings include this path.</summary>
    public string Path => _facts.Path;

    /// <summary>The identity of the element within the file.</summary>
    public ElementId Id => _facts.Id;

    public string ElementName => _facts.ElementName;

    /// <summary>All children in document order. They are used where the relative order of different kinds of children matters.</summary>
    public EquatableArray<SpecNode> Children => _facts.Children;

    /// <summary>
    /// The element's own text, or an empty string when it is only white space. It is empty as well where it is the
    /// <see cref="Documentation"/>.
    /// </summary>
    public string Text => _facts.Text;

    /// <summary>The documentation with normalized white space, or an empty string when there is none.</summary>
    public string Documentation => _facts.Documentation;

    /// <summary>The IDs of the warnings that this element or an enclosing element suppresses.</summary>
    public EquatableArray<string> Suppressed => _facts.Suppressed;

    /// <summary>Whether an error was reported for this element or its descendants. If so, no code is generated from the element.</summary>
    public bool HasErrors => _facts.HasErrors;

    /// <summary>
    /// The attribute that specifies the replacement of a deprecated member. It is unset for elements that can't be deprecated.
    /// </summary>
    public virtual SpecAttribute<string?> Deprecated => default;

    public bool Equals(SpecNode? other) =>
        ReferenceEquals(this, other) || (other is not null && GetType() == other.GetType() && _facts.Equals(other._facts));

    public sealed override bool Equals(object? obj) => Equals(obj as SpecNode);

    public sealed override int GetHashCode() => _facts.GetHashCode();
}
