using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Finds the call that an await expression awaits. A finding about a local variable that holds the result has to come from the operation
/// that contains the variable's name: an editor, which analyzes one file at a time, drops findings outside of the analyzed operation.
/// </summary>
internal static class AwaitedCall
{
    /// <summary>The operations for which <see cref="In"/> returns an await expression.</summary>
    public static ImmutableArray<OperationKind> Holders { get; } =
        [OperationKind.Await, OperationKind.VariableDeclarator, OperationKind.SimpleAssignment];

    /// <summary>Returns the await expression whose result an operation holds, or null if it holds none.</summary>
    public static IAwaitOperation? In(IOperation holder)
    {
        var awaited = holder switch
        {
            IAwaitOperation itself => itself,
            IVariableDeclaratorOperation { Initializer.Value: var value } => LocalUse.WithoutConversions(value) as IAwaitOperation,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation, Value: var value } =>
                LocalUse.WithoutConversions(value) as IAwaitOperation,
            _ => null,
        };
        return awaited is not null && HolderOf(awaited) == holder ? awaited : null;
    }

    /// <summary>Returns the call that is awaited, ignoring ConfigureAwait, AsTask and WaitAsync.</summary>
    public static IInvocationOperation? Of(IAwaitOperation awaited)
    {
        var call = awaited.Operation as IInvocationOperation;
        while (call is { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync", Instance: IInvocationOperation inner })
        {
            call = inner;
        }

        return call;
    }

    private static IOperation HolderOf(IAwaitOperation awaited) => LocalUse.WithConversions(awaited).Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation } assignment => assignment,
        _ => awaited,
    };
}
