namespace OssGen.Generator.Language;

/// <summary>The node of a named declaration, which is an operation, members group, shape or enum.</summary>
internal abstract class DeclarationSpec(ElementSource from) : SpecNode(from)
{
    public abstract SpecAttribute<string> Name { get; }
}
