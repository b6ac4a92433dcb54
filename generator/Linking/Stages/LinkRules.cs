using OssGen.Generator.Linking.Rules;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Stages;

/// <summary>The checks, by what they have to see. None of them takes anything out of the model.</summary>
/// <param name="OfFiles">Of the files.</param>
/// <param name="OfDeclarations">Of whatever is declared, by itself.</param>
/// <param name="OfTypes">Of shapes and enums among all names.</param>
/// <param name="OfShapes">Of all shapes together.</param>
/// <param name="OfOperations">Of an operation among the shapes.</param>
/// <param name="OfSpec">Of the whole.</param>
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
        [DocumentationRule.Check],
        [TypeNameRule.Check, CodecNameRule.Check, MemberGroupNameRule.Check],
        [EndlessShapeRule.Check],
        [UrlEncodingRule.Check, ExampleRule.Check],
        [MethodNameRule.Check, RoutingTieRule.Check, UnusedRule.Check, AlwaysRule.Check]);
}
