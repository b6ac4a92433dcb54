using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Finds the values that code sets together on one object: in its initializer, or by statements of one block.</summary>
internal static class ClientOptions
{
    /// <summary>Returns the value that is set with another one on the same object, or null if that member isn't set there.</summary>
    public static IOperation? SetWith(ISimpleAssignmentOperation assignment, string member)
    {
        if (assignment.Parent is IObjectOrCollectionInitializerOperation initializer)
        {
            foreach (var each in initializer.Initializers)
            {
                if (ValueOf(each, member) is { } value)
                {
                    return value;
                }
            }
        }
        else if (assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } && Owner(assignment) is { } owner)
        {
            foreach (var statement in block.Operations)
            {
                if (statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation each }
                    && SymbolEqualityComparer.Default.Equals(Owner(each), owner) && ValueOf(each, member) is { } value)
                {
                    return value;
                }
            }
        }

        return null;
    }

    private static IOperation? ValueOf(IOperation set, string member) =>
        set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value }
            && name == member
                ? value
                : null;

    private static ISymbol? Owner(ISimpleAssignmentOperation assignment) => assignment.Target switch
    {
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var local } } => local,
        IPropertyReferenceOperation { Instance: IParameterReferenceOperation { Parameter: var parameter } } => parameter,
        _ => null,
    };
}
