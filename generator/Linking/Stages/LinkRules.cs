using OssGen.Generator.Linking.Rules;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Stages;

/// <summary>The rules of the linker, grouped by the input that they check. No rule removes anything from the model.</summary>
/// <param name="OfFiles">Rules for the files of a target.</param>
/// <param name="OfDeclarations">Rules for a single declaration.</param>
/// <param name="OfTypes">Rules for shapes, enums and members groups among all declared names.</param>
/// <param name="OfShapes">Rules for all shapes together.</param>
/// <param name="OfOperations">Rules for an operation among the shapes.</param>
/// <param name="OfSpec">Rules for the spec as a whole.</param>
internal sealed record LinkRules(
    IReadOnlyList<Action<LinkTarget, FindingCollector>> OfFiles,
    IReadOnlyList<Action<Declaration, FindingCollector>> OfDeclarations,
    IReadOnlyList<Action<SpecIndex, FindingCollector>> OfTypes,
    IReadOnlyList<Action<ShapeTable, FindingCollector>> OfShapes,
    IReadOnlyList<Action<OperationDraft, ShapeTable, FindingCollector>> OfOperations,
    IReadOnlyList<Action<LinkedSpec, FindingCollector>> OfSpec)
{
    public static LinkRules All { get; } = new(
        [GroupRule.Check],
        [DocumentationRule.Check, ServiceRule.Check],
        [TypeNameRule.Check, CodecNameRule.Check, MemberGroupNameRule.Check],
        [EndlessShapeRule.Check],
        [UrlEncodingRule.Check, ExampleRule.Check],
        [MethodNameRule.Check, RoutingTieRule.Check, UnusedRule.Check, AlwaysRule.Check]);
}
