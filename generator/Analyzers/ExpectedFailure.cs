using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Determines whether code is meant to fail, as the lambda in <c>Assert.Throws(() => ...)</c> is, or that in a variable
/// <c>call</c> before <c>call.Should().Throw()</c>.
/// </summary>
internal static class ExpectedFailure
{
    public static bool Contains(IOperation operation)
    {
        for (var each = operation; each is not null; each = each.Parent)
        {
            if (each switch
            {
                IAnonymousFunctionOperation lambda => IsExpected(lambda),
                ILocalFunctionOperation function => IsExpected(function),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExpected(IAnonymousFunctionOperation lambda) =>
        IsReceived(lambda)
        || (Variable(lambda) is { } variable && LocalUse.References(variable, lambda).Any(IsReceived));

    private static bool IsExpected(ILocalFunctionOperation function) =>
        LocalUse.Root(function).Descendants().Any(each => each is IMethodReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Method, function.Symbol) && IsReceived(reference));

    /// <summary>Returns the local variable that a lambda is assigned to in its declaration, or null.</summary>
    private static ILocalSymbol? Variable(IOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;
    }

    /// <summary>Determines whether a function is passed to a call that expects it to fail, or to one in a chain with such a call.</summary>
    private static bool IsReceived(IOperation function)
    {
        for (var each = function.Parent; IsOfChain(each); each = each!.Parent)
        {
            if (each is IInvocationOperation call && ExpectsFailure(call))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfChain(IOperation? operation) =>
        operation is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IParenthesizedOperation
            or IInvocationOperation or IPropertyReferenceOperation or IAwaitOperation;

    private static bool ExpectsFailure(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: var name } when name.Contains("Throw") => !name.Contains("NotThrow"),
        { Name: "Exception" or "ExceptionAsync", ContainingType.Name: "Record" } => true,
        { Name: "Catch" or "CatchAsync", ContainingType.Name: "Assert" } => true,
        { Name: "That" or "ThatAsync", ContainingType.Name: "Assert" } => call.Arguments.Any(ConstrainsException),
        _ => false,
    };

    /// <summary>Determines whether an argument is a constraint such as <c>Throws.ArgumentException</c>.</summary>
    private static bool ConstrainsException(IArgumentOperation argument) => argument.Descendants().Any(static each => each switch
    {
        IMemberReferenceOperation { Member: var member } => IsThrows(member),
        IInvocationOperation { TargetMethod: var method } => IsThrows(method),
        _ => false,
    });

    private static bool IsThrows(ISymbol member) => member is { IsStatic: true, ContainingType.Name: "Throws" };
}
