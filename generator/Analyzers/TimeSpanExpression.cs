using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Evaluates constant time spans: factory methods and constructors of TimeSpan with constant arguments, and TimeSpan.MaxValue.
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
        IFieldReferenceOperation { Field: { Name: nameof(TimeSpan.MaxValue) } field } when IsTimeSpan(field.ContainingType) =>
            TimeSpan.MaxValue,
        IInvocationOperation { TargetMethod: { IsStatic: true } method } call when IsTimeSpan(method.ContainingType)
            && method.Name.StartsWith("From", StringComparison.Ordinal) =>
            Sum(call.Arguments, method.Name.Substring("From".Length)),
        IObjectCreationOperation { Constructor: { } constructor } creation when IsTimeSpan(constructor.ContainingType) =>
            Sum(creation.Arguments, unit: null),
        _ => null,
    };

    private static bool IsTimeSpan(ITypeSymbol? type) =>
        type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

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

        return ticks >= TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue
            : ticks <= TimeSpan.MinValue.Ticks ? TimeSpan.MinValue
            : TimeSpan.FromTicks((long)ticks);
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
