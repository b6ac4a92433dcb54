using OssGen.Generator.Language;
using OssGen.Generator.Linking.Bodies;
using OssGen.Generator.Linking.Operations;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>What links each kind of piece, and the checks. A defect in one costs that piece alone.</summary>
/// <param name="Shape">One shape.</param>
/// <param name="Operation">One operation; null when it has errors.</param>
/// <param name="Enum">One enum.</param>
/// <param name="Rules">The checks.</param>
internal sealed record LinkParts(
    Func<Declaration<ShapeSpec>, ElementLinker, FindingCollector, ShapeDraft> Shape,
    Func<Declaration<OperationSpec>, OperationLinker, OperationDraft?> Operation,
    Func<Declaration<EnumSpec>, FindingCollector, EnumModel> Enum,
    LinkRules Rules)
{
    public static LinkParts Default { get; } = new(
        ShapeLinker.Link,
        static (declaration, linker) => linker.Link(declaration),
        EnumLinker.Link,
        LinkRules.All);
}
