using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Navigates between the operations of a method and finds the references to a local variable.</summary>
internal static class LocalUse
{
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    public static IOperation WithoutConversions(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>Returns the outermost conversion or parenthesized expression that contains only a value, or the value itself.</summary>
    public static IOperation WithConversions(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>Returns the value with which a local variable is declared, without conversions, or null.</summary>
    public static IOperation? InitialValue(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        foreach (var operation in Root(anywhereInTheMethod).Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Initializer.Value: var value } declarator
                && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
            {
                return WithoutConversions(value);
            }
        }

        return null;
    }

    public static IEnumerable<ILocalReferenceOperation> References(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        foreach (var operation in Root(anywhereInTheMethod).Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
            {
                yield return reference;
            }
        }
    }

    /// <summary>Determines whether a local variable may get another value after its declaration.</summary>
    public static bool IsReassigned(ILocalSymbol local, IOperation anywhereInTheMethod) =>
        References(local, anywhereInTheMethod).Any(IsWritten);

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        ITupleOperation tuple => IsWritten(tuple),
        IAssignmentOperation assignment => assignment.Target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
        IIncrementOrDecrementOperation or IAddressOfOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };
}
