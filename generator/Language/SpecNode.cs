using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Language;

/// <summary>
/// An element of a spec. Its subclasses are the language: each property that is read from the source is an attribute or a child that the
/// element may have, and nothing else says so. Nodes are immutable and equal when their elements are written alike.
/// </summary>
internal abstract class SpecNode(ElementSource from) : IEquatable<SpecNode>
{
    private readonly NodeFacts _facts = from.Facts;

    /// <summary>Path of the file, for findings.</summary>
    public string Path => _facts.Path;

    /// <summary>Which element of the file it is.</summary>
    public ElementId Id => _facts.Id;

    public string ElementName => _facts.ElementName;

    /// <summary>All children in document order, where the order of several kinds counts.</summary>
    public EquatableArray<SpecNode> Children => _facts.Children;

    /// <summary>The element's own text, as written; empty when it is only white space.</summary>
    public string Text => _facts.Text;

    /// <summary>Its documentation on folded lines; empty when it has none.</summary>
    public string Documentation => _facts.Documentation;

    /// <summary>Ids that this element or one around it suppresses.</summary>
    public EquatableArray<string> Suppressed => _facts.Suppressed;

    /// <summary>An error was reported in this element or below, so nothing is generated from it.</summary>
    public bool HasErrors => _facts.HasErrors;

    /// <summary>What to use instead; not set where an element cannot be deprecated.</summary>
    public virtual SpecAttribute<string?> Deprecated => default;

    public bool Equals(SpecNode? other) =>
        ReferenceEquals(this, other) || (other is not null && GetType() == other.GetType() && _facts.Equals(other._facts));

    public sealed override bool Equals(object? obj) => Equals(obj as SpecNode);

    public sealed override int GetHashCode() => _facts.GetHashCode();
}
