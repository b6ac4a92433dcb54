namespace OssGen.Generator.Language;

/// <summary>What a file declares by name: an operation, members group, shape or enum.</summary>
internal abstract class DeclarationSpec(ElementSource from) : SpecNode(from)
{
    public abstract SpecAttribute<string> Name { get; }
}
