using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Determines how code uses a result with an open body. A use is assumed to dispose the body unless the use clearly leaves the body open.
/// </summary>
internal static class StreamResultUse
{
    /// <summary>
    /// Determines whether code only inspects a result. Such code accesses a member but doesn't dispose, pass on or store the result or its
    /// content.
    /// </summary>
    public static bool OnlyLooksAt(IOperation result)
    {
        var value = LocalUse.WithConversions(result);
        return value.Parent is IPropertyReferenceOperation { Property.Name: "Content" } content && content.Instance == value
            ? UsesOnlyMembersOf(LocalUse.WithConversions(content))
            : UsesOnlyMembersOf(value);
    }

    /// <summary>Determines whether a local variable is never disposed, passed on or stored.</summary>
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

    private static bool IsAssigned(ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment
            && assignment.Target == reference;

    /// <summary>
    /// Determines whether a value is used only through members of its own type that don't close it. Extension members don't qualify,
    /// because they might do anything.
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
