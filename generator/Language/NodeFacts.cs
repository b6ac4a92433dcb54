using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Language;

/// <summary>An element as written, without positions: all that a node is made from, so nodes are equal when these are.</summary>
/// <param name="Path">Path of the file, for findings.</param>
/// <param name="Id">Which element of the file it is.</param>
/// <param name="ElementName">Its name.</param>
/// <param name="Attributes">Those that are written.</param>
/// <param name="Children">The nodes below in document order.</param>
/// <param name="Text">Its own text, as written; empty when it is only white space.</param>
/// <param name="Documentation">
/// Its documentation: white space folded, an empty line between paragraphs; empty where it has none. Made once, when the file is read,
/// because every link needs all of it.
/// </param>
/// <param name="Suppressed">Ids that this element or one around it suppresses.</param>
/// <param name="HasErrors">An error was reported in this element or below, so nothing is generated from it.</param>
internal sealed record NodeFacts(
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
    public static NodeFacts None { get; } = new("", default, "", default, default, "", "", default, HasErrors: false);
}
