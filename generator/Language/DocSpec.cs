namespace OssGen.Generator.Language;

/// <summary>The node of a <c>doc</c> element, which documents the element that contains it.</summary>
internal sealed class DocSpec(ElementSource from) : SpecNode(from);
