using OssGen.Generator.Language;
using OssGen.Generator.Linking.Bodies;
using OssGen.Generator.Linking.Operations;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>
/// The replaceable parts of the linker: a function for each kind of declaration, and the rules. A defect in a function affects only the
/// declaration that triggers it.
/// </summary>
/// <param name="Shape">Links a shape.</param>
/// <param name="Operation">Links an operation; returns null when it has errors.</param>
/// <param name="Enum">Links an enum.</param>
/// <param name="Rules">The rules to check.</param>
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
