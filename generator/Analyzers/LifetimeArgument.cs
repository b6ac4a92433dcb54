using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Finds the lifetimes that calls of the library take. A lifetime is either a time span named 'lifetime' or a time at which what the call
/// signs expires.
/// </summary>
internal static class LifetimeArgument
{
    /// <summary>Returns the lifetime that an argument passes, or null if it passes none or its value isn't constant.</summary>
    public static TimeSpan? Evaluate(IArgumentOperation argument, LibraryTypes library) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
            && IsLifetime(parameter, method) is { } isSpan && library.IsCall(method)
            ? isSpan ? TimeSpanExpression.Evaluate(argument.Value) : DeadlineExpression.Evaluate(argument.Value)
            : null;

    /// <summary>Returns true for a time span, false for a time of expiry, and null for anything else.</summary>
    private static bool? IsLifetime(IParameterSymbol parameter, IMethodSymbol method) => parameter switch
    {
        { Name: "lifetime", Type.Name: nameof(TimeSpan) } => true,
        { Name: "expires", Type.Name: nameof(DateTimeOffset) } when method.MethodKind == MethodKind.Ordinary => false,
        { Name: "expiration", Type.Name: nameof(DateTimeOffset) } => false,
        _ => null,
    };
}
