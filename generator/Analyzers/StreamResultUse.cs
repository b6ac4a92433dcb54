using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// What happens to a result with an open body. Whatever isn't plainly a use that leaves it open counts as somebody's care for it.
/// </summary>
internal static class StreamResultUse
{
    /// <summary>
    /// Whether a result is only looked at here: a member is read or called, and neither it nor its content is disposed, passed on or
    /// stored.
    /// </summary>
    public static bool OnlyLooksAt(IOperation result)
    {
        var value = LocalUse.WithConversions(result);
        return value.Parent is IPropertyReferenceOperation { Property.Name: "Content" } content && content.Instance == value
            ? UsesOnlyMembersOf(LocalUse.WithConversions(content))
            : UsesOnlyMembersOf(value);
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

    private static bool IsAssigned(ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment
            && assignment.Target == reference;

    /// <summary>
    /// Whether what happens is a member of the value's own type that doesn't close it. A member that somebody added from outside may do
    /// anything.
    /// </summary>
    private static bool UsesOnlyMembersOf(IOperation value) => value.Parent switch
    {
        IInvocationOperation call when call.Instance == value => !Closes(call.TargetMethod) && IsOwnMember(call.TargetMethod, value.Type),
        IPropertyReferenceOperation property when property.Instance == value => IsOwnMember(property.Property, value.Type),
        _ => false,
    };

    private static bool IsOwnMember(ISymbol member, ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, member.ContainingType))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Closes(IMethodSymbol method) => method.Name is "Dispose" or "DisposeAsync" or "Close";
}
