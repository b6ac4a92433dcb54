using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Reads the values that code sets on the options of a client. The last assignment of a member counts.</summary>
internal static class ClientOptions
{
    /// <summary>
    /// Returns the value that is set with another one on the same object, or null if that member isn't set there: in the initializer, or by
    /// statements of the same block.
    /// </summary>
    public static IOperation? SetWith(ISimpleAssignmentOperation assignment, string member)
    {
        var values = new Dictionary<string, IOperation>();
        if (assignment.Parent is IObjectOrCollectionInitializerOperation initializer)
        {
            AddInitial(values, initializer.Parent);
            if (Declarator(initializer) is { Symbol: var local } declarator && BlockAround(declarator) is { } around)
            {
                AddLater(values, local, around);
            }
        }
        else if (assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } && Owner(assignment) is { } owner)
        {
            AddInitial(values, owner is ILocalSymbol local ? LocalUse.InitialValue(local, assignment) : null);
            AddLater(values, owner, block);
        }

        return values.TryGetValue(member, out var value) ? value : null;
    }

    /// <summary>Returns what is assigned to the properties of options: where they are created and, if they are a variable, later.</summary>
    public static Dictionary<string, IOperation> All(IOperation options)
    {
        var values = new Dictionary<string, IOperation>();
        AddInitial(values, options is ILocalReferenceOperation { Local: var local } ? LocalUse.InitialValue(local, options) : options);
        if (options is ILocalReferenceOperation variable)
        {
            foreach (var reference in LocalUse.References(variable.Local, variable))
            {
                if (reference.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation set } property
                    && set.Target == property)
                {
                    Add(values, set);
                }
            }
        }

        return values;
    }

    /// <summary>Determines whether a text is set, as the client's constructor does.</summary>
    public static bool IsGiven(IOperation value) =>
        !value.ConstantValue.HasValue || (value.ConstantValue.Value is string text && !string.IsNullOrWhiteSpace(text));

    /// <summary>Returns the host of an endpoint, or null if the endpoint isn't a constant or has none.</summary>
    public static string? HostOf(IOperation endpoint)
    {
        if (endpoint.ConstantValue is not { HasValue: true, Value: string constant })
        {
            return null;
        }

        var text = constant.Trim();
        return Uri.TryCreate(text.Contains("://") ? text : "https://" + text, UriKind.Absolute, out var url) ? url.Host : null;
    }

    private static void AddInitial(Dictionary<string, IOperation> values, IOperation? creation)
    {
        if (creation is IObjectCreationOperation { Initializer: { } initializer })
        {
            foreach (var set in initializer.Initializers)
            {
                Add(values, set);
            }
        }
    }

    private static void AddLater(Dictionary<string, IOperation> values, ISymbol owner, IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            if (statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation set }
                && SymbolEqualityComparer.Default.Equals(Owner(set), owner))
            {
                Add(values, set);
            }
        }
    }

    private static void Add(Dictionary<string, IOperation> values, IOperation set)
    {
        if (set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value })
        {
            values[name] = LocalUse.WithoutConversions(value);
        }
    }

    private static IVariableDeclaratorOperation? Declarator(IObjectOrCollectionInitializerOperation initializer) =>
        initializer.Parent is { } creation
            ? LocalUse.WithConversions(creation).Parent?.Parent as IVariableDeclaratorOperation
            : null;

    private static IBlockOperation? BlockAround(IOperation operation)
    {
        var around = operation.Parent;
        while (around is not (null or IBlockOperation))
        {
            around = around.Parent;
        }

        return around as IBlockOperation;
    }

    private static ISymbol? Owner(ISimpleAssignmentOperation assignment) => assignment.Target switch
    {
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var local } } => local,
        IPropertyReferenceOperation { Instance: IParameterReferenceOperation { Parameter: var parameter } } => parameter,
        _ => null,
    };
}
