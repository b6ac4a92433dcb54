namespace OssGen.Generator.Language;

/// <summary><c>doc</c>: the documentation of the element around it.</summary>
internal sealed class DocSpec(ElementSource from) : SpecNode(from);
