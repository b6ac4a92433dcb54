using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Determines whether code only asks a list for its first item, or whether it has one. The first page tells that.</summary>
internal static class ExistenceCheck
{
    /// <summary>Determines whether the use of a list is such a question and nothing else.</summary>
    public static bool IsAllOf(IOperation list)
    {
        var value = LocalUse.WithConversions(list);
        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => AsksForFirst(call),
            IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var index }] } => IsConstant(index, 0),
            IPropertyReferenceOperation { Property.Name: "Count" } count => ComparesWithNone(LocalUse.WithConversions(count)),
            IIsPatternOperation { Pattern: var pattern } => AsksForFirst(pattern),
            _ => false,
        };
    }

    // With a predicate, any item of any page may be the one.
    private static bool AsksForFirst(IInvocationOperation call) =>
        call is { Arguments.Length: 1, TargetMethod: { ContainingType.Name: nameof(Enumerable), Name: var name } }
            && name is nameof(Enumerable.Any) or nameof(Enumerable.First) or nameof(Enumerable.FirstOrDefault)
                or nameof(Enumerable.Single) or nameof(Enumerable.SingleOrDefault);

    private static bool AsksForFirst(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation { Pattern: var inner } => AsksForFirst(inner),
        IListPatternOperation { Patterns: var items } => items.Length <= 1 || items is [_, ISlicePatternOperation { Pattern: null }],
        IRecursivePatternOperation { PropertySubpatterns: [{ Member: IPropertyReferenceOperation { Property.Name: "Count" } } count] } =>
            count.Pattern switch
            {
                IConstantPatternOperation { Value: var number } => IsConstant(number, 0),
                IRelationalPatternOperation { OperatorKind: var kind, Value: var number } => SeparatesNone(kind, number),
                _ => false,
            },
        _ => false,
    };

    private static bool ComparesWithNone(IOperation count) => count.Parent is IBinaryOperation comparison
        && (comparison.LeftOperand == count
            ? SeparatesNone(comparison.OperatorKind, comparison.RightOperand)
            : SeparatesNone(Mirrored(comparison.OperatorKind), comparison.LeftOperand));

    private static bool SeparatesNone(BinaryOperatorKind kind, IOperation number) => kind switch
    {
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual =>
            IsConstant(number, 0),
        BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan => IsConstant(number, 1),
        _ => false,
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static bool IsConstant(IOperation value, int number) =>
        value.ConstantValue is { HasValue: true, Value: int constant } && constant == number;
}
