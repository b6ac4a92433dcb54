using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Evaluates times that are a constant span away from the present, such as <c>DateTimeOffset.UtcNow.AddDays(1)</c>.</summary>
internal static class DeadlineExpression
{
    /// <summary>Returns the span from the present to the time, or null when it isn't constant.</summary>
    public static TimeSpan? Evaluate(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Evaluate(conversion.Operand),
        IPropertyReferenceOperation { Property: { Name: "UtcNow" or "Now", IsStatic: true } property } when IsTime(property.ContainingType)
            => TimeSpan.Zero,
        IInvocationOperation { TargetMethod: { Name: "GetUtcNow" or "GetLocalNow", ContainingType.Name: "TimeProvider" } } => TimeSpan.Zero,
        IInvocationOperation { Instance: { } start, TargetMethod: var method, Arguments: [{ Value: var span }] }
            when IsTime(method.ContainingType) => Sum(Evaluate(start), SpanOf(method.Name, span)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand: var start, RightOperand: var span } when IsTime(start.Type)
            => Sum(Evaluate(start), TimeSpanExpression.Evaluate(span)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, LeftOperand: var start, RightOperand: var span }
            when IsTime(start.Type) => Sum(Evaluate(start), Negated(TimeSpanExpression.Evaluate(span))),
        _ => null,
    };

    private static TimeSpan? SpanOf(string method, IOperation span) => method switch
    {
        "Add" => TimeSpanExpression.Evaluate(span),
        "Subtract" => Negated(TimeSpanExpression.Evaluate(span)),
        _ when method.StartsWith("Add", StringComparison.Ordinal) => TimeSpanExpression.Of(span, method.Substring("Add".Length)),
        _ => null,
    };

    private static TimeSpan? Sum(TimeSpan? start, TimeSpan? span) =>
        start is { } from && span is { } by ? TimeSpanExpression.FromTicks((double)from.Ticks + by.Ticks) : null;

    private static TimeSpan? Negated(TimeSpan? span) => span is { } by ? TimeSpanExpression.FromTicks(-(double)by.Ticks) : null;

    private static bool IsTime(ITypeSymbol? type) => type is
    {
        Name: nameof(DateTime) or nameof(DateTimeOffset),
        ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true },
    };
}
