using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Language;

/// <summary>
/// A node for an element of a spec. Its subclasses define the language: each property that is initialized from the source is an attribute
/// or child that the element may have. Nodes are immutable, and equal when the contents of their elements are.
/// </summary>
internal abstract class SpecNode(ElementSource from) : IEquatable<SpecNode>
{
    private readonly NodeFacts _facts = from.Facts;

    /// <summary>The path of the file, for findings.</summary>
    public string Path => _facts.Path;

    /// <summary>The identity of the element in the file.</summary>
    public ElementId Id => _facts.Id;

    public string ElementName => _facts.ElementName;

    /// <summary>All children in document order, for code that depends on the order of different kinds.</summary>
    public EquatableArray<SpecNode> Children => _facts.Children;

    /// <summary>The element's own text, unchanged; empty when it is only white space.</summary>
    public string Text => _facts.Text;

    /// <summary>The documentation with white space normalized, or empty when there is none.</summary>
    public string Documentation => _facts.Documentation;

    /// <summary>The ids of the warnings that this element or one that contains it suppresses.</summary>
    public EquatableArray<string> Suppressed => _facts.Suppressed;

    /// <summary>Whether an error was reported in this element or below it, so that nothing is generated from it.</summary>
    public bool HasErrors => _facts.HasErrors;

    /// <summary>The attribute that names the replacement of a deprecated member; unset for elements that cannot be deprecated.</summary>
    public virtual SpecAttribute<string?> Deprecated => default;

    public bool Equals(SpecNode? other) =>
        ReferenceEquals(this, other) || (other is not null && GetType() == other.GetType() && _facts.Equals(other._facts));

    public sealed override bool Equals(object? obj) => Equals(obj as SpecNode);

    public sealed override int GetHashCode() => _facts.GetHashCode();
}
