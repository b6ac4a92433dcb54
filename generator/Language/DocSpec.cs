namespace OssGen.Generator.Language;

/// <summary>The node of a <c>doc</c> element, which documents the element that contains it.</summary>
internal sealed class DocSpec(ElementSource from) : SpecNode(from);

/// <summary>
/// The node of a <c>resultDoc</c> element, which documents the header that contains it where the header is part of a result.
/// </summary>
internal sealed class ResultDocSpec(ElementSource from) : SpecNode(from);
