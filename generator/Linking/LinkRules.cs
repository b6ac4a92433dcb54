using OssGen.Generator.Linking.Operations;
using OssGen.Generator.Linking.Rules;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking;

/// <summary>The checks, by what they have to see. None of them takes anything out of the model.</summary>
/// <param name="OfFiles">Of the files.</param>
/// <param name="OfDeclarations">Of whatever is declared, by itself.</param>
/// <param name="OfTypes">Of shapes and enums among all names.</param>
/// <param name="OfShapes">Of all shapes together.</param>
/// <param name="OfOperations">Of an operation among the shapes.</param>
/// <param name="OfSpec">Of the whole.</param>
internal sealed record LinkRules(
    IReadOnlyList<Action<LinkTarget, FindingSink>> OfFiles,
    IReadOnlyList<Action<Declaration, FindingSink>> OfDeclarations,
    IReadOnlyList<Action<SpecIndex, FindingSink>> OfTypes,
    IReadOnlyList<Action<ShapeTable, FindingSink>> OfShapes,
    IReadOnlyList<Action<OperationDraft, ShapeTable, FindingSink>> OfOperations,
    IReadOnlyList<Action<LinkedSpec, FindingSink>> OfSpec)
{
    public static LinkRules All { get; } = new(
        [GroupRule.Check],
        [DocumentationRule.Check],
        [TypeNameRule.Check, CodecNameRule.Check],
        [EndlessShapeRule.Check],
        [UrlEncodingRule.Check, ExampleRule.Check],
        [MethodNameRule.Check, RoutingTieRule.Check, UnusedRule.Check]);
}
