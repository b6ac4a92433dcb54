using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Language;

/// <summary>
/// The content of an element, without positions. A node is created from this content, and two nodes are equal when their contents are.
/// </summary>
/// <param name="Path">The path of the file, for findings.</param>
/// <param name="Id">The identity of the element in the file.</param>
/// <param name="ElementName">The name of the element.</param>
/// <param name="Attributes">The attributes that the element has.</param>
/// <param name="Children">The child nodes in document order.</param>
/// <param name="Text">
/// The element's own text, empty when it is only white space. It is kept only where it is content or prose, not where it is the
/// <paramref name="Documentation"/>.
/// </param>
/// <param name="Documentation">
/// The documentation, with white space normalized and paragraphs separated by empty lines; empty when there is none. It is computed once,
/// when the file is read, because every link needs it.
/// </param>
/// <param name="Suppressed">The IDs of the warnings that this element or one that contains it suppresses.</param>
/// <param name="HasErrors">Whether an error was reported in this element or below it, so that nothing is generated from it.</param>
internal readonly record struct NodeFacts(
    string Path,
    ElementId Id,
    string ElementName,
    EquatableArray<SpecAttribute> Attributes,
    EquatableArray<SpecNode> Children,
    string Text,
    string Documentation,
    EquatableArray<string> Suppressed,
    bool HasErrors)
{
    public static NodeFacts None => new("", default, "", default, default, "", "", default, HasErrors: false);
}
