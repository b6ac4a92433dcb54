using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>What happens to a result with an open body. Whatever isn't plainly a use that leaves it open counts as somebody's care for it.</summary>
internal static class StreamResultUse
{
    /// <summary>Whether a result is only looked at here: a member is read or called, and neither it nor its content is disposed, passed on or stored.</summary>
    public static bool OnlyLooksAt(IOperation result)
    {
        var value = LocalUse.WithConversions(result);
        return value.Parent switch
        {
            IInvocationOperation call when call.Instance == value => !Closes(call.TargetMethod),
            IPropertyReferenceOperation { Property.Name: "Content" } content when content.Instance == value => OnlyReads(content),
            IPropertyReferenceOperation property => property.Instance == value,
            _ => false,
        };
    }

    /// <summary>Whether a local is never disposed, passed on or stored.</summary>
    public static bool NeverCaredFor(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        foreach (var reference in LocalUse.References(local, anywhereInTheMethod))
        {
            if (!IsAssigned(reference) && !OnlyLooksAt(reference))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the local gets a value after its declaration.</summary>
    public static bool IsReassigned(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        foreach (var reference in LocalUse.References(local, anywhereInTheMethod))
        {
            if (IsAssigned(reference))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAssigned(ILocalReferenceOperation reference) => reference.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && assignment.Target == reference;

    private static bool OnlyReads(IPropertyReferenceOperation content)
    {
        var value = LocalUse.WithConversions(content);
        return value.Parent switch
        {
            IInvocationOperation call when call.Instance == value => !Closes(call.TargetMethod),
            IPropertyReferenceOperation property => property.Instance == value,
            _ => false,
        };
    }

    private static bool Closes(IMethodSymbol method) => method.Name is "Dispose" or "DisposeAsync" or "Close";
}
