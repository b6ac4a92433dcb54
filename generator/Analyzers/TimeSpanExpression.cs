using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Evaluates constant time spans: factory methods, constructors and fields of TimeSpan with constant arguments, and what operators make of
/// them.
/// </summary>
internal static class TimeSpanExpression
{
    /// <summary>
    /// Returns the value of an expression, or null when it isn't constant. A value that is out of range becomes TimeSpan.MaxValue or
    /// TimeSpan.MinValue.
    /// </summary>
    public static TimeSpan? Evaluate(IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => Evaluate(conversion.Operand),
        IDefaultValueOperation { Type: var type } when IsTimeSpan(type) => TimeSpan.Zero,
        IFieldReferenceOperation { Field: var field } when IsTimeSpan(field.ContainingType) => OfField(field.Name),
        IInvocationOperation { TargetMethod: { IsStatic: true } method } call when IsTimeSpan(method.ContainingType)
            && method.Name.StartsWith("From", StringComparison.Ordinal) =>
            Sum(call.Arguments, method.Name.Substring("From".Length)),
        IObjectCreationOperation { Constructor: { } constructor } creation when IsTimeSpan(constructor.ContainingType) =>
            Sum(creation.Arguments, unit: null),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, Operand: var operand } when IsTimeSpan(operand.Type) =>
            Evaluate(operand) is { } span ? FromTicks(-(double)span.Ticks) : null,
        IBinaryOperation { Type: var type } binary when IsTimeSpan(type) => OfOperator(binary),
        _ => null,
    };

    /// <summary>Returns a number of units, such as hours, as a time span, or null if the number isn't constant.</summary>
    public static TimeSpan? Of(IOperation number, string unit) =>
        IsNumber(number, out var count) && TicksOf(unit) is { } each ? FromTicks(count * each) : null;

    /// <summary>Returns the time span of a number of ticks, or the longest one where the number is out of range.</summary>
    public static TimeSpan FromTicks(double ticks) =>
        ticks >= TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue
            : ticks <= TimeSpan.MinValue.Ticks ? TimeSpan.MinValue
            : TimeSpan.FromTicks((long)ticks);

    private static bool IsTimeSpan(ITypeSymbol? type) =>
        type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    private static TimeSpan? OfField(string name) => name switch
    {
        nameof(TimeSpan.MaxValue) => TimeSpan.MaxValue,
        nameof(TimeSpan.MinValue) => TimeSpan.MinValue,
        nameof(TimeSpan.Zero) => TimeSpan.Zero,
        _ => null,
    };

    private static TimeSpan? OfOperator(IBinaryOperation binary)
    {
        var (left, right) = (Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand));
        return (binary.OperatorKind, left, right) switch
        {
            (BinaryOperatorKind.Add, { } first, { } second) => FromTicks((double)first.Ticks + second.Ticks),
            (BinaryOperatorKind.Subtract, { } first, { } second) => FromTicks((double)first.Ticks - second.Ticks),
            (BinaryOperatorKind.Multiply, { } span, null) when IsNumber(binary.RightOperand, out var by) => FromTicks(span.Ticks * by),
            (BinaryOperatorKind.Multiply, null, { } span) when IsNumber(binary.LeftOperand, out var by) => FromTicks(span.Ticks * by),
            _ => null,
        };
    }

    /// <summary>
    /// Returns the sum of the arguments, or null if it can't be determined. The first argument is in <paramref name="unit"/> unless that is
    /// null. Every other argument is in the unit after which its parameter is named.
    /// </summary>
    private static TimeSpan? Sum(IEnumerable<IArgumentOperation> arguments, string? unit)
    {
        var ticks = 0.0;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || !IsNumber(argument.Value, out var number)
                || TicksOf(parameter.Ordinal == 0 && unit is not null ? unit : parameter.Name) is not { } each)
            {
                return null;
            }

            ticks += number * each;
        }

        return FromTicks(ticks);
    }

    private static bool IsNumber(IOperation value, out double number)
    {
        (var known, number) = value.ConstantValue is { HasValue: true, Value: { } constant }
            ? constant switch
            {
                int integer => (true, integer),
                long integer => (true, integer),
                double real => (true, real),
                _ => (false, 0.0),
            }
            : (false, 0.0);
        return known;
    }

    private static double? TicksOf(string unit) => unit.ToUpperInvariant() switch
    {
        "DAYS" => TimeSpan.TicksPerDay,
        "HOURS" => TimeSpan.TicksPerHour,
        "MINUTES" => TimeSpan.TicksPerMinute,
        "SECONDS" => TimeSpan.TicksPerSecond,
        "MILLISECONDS" => TimeSpan.TicksPerMillisecond,
        "MICROSECONDS" => TimeSpan.TicksPerMillisecond / 1000,
        "TICKS" => 1,
        _ => null,
    };
}
