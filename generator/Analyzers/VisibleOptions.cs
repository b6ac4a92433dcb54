using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Examines the options of a client that is created in the method that uses the client.</summary>
internal static class VisibleOptions
{
    /// <summary>
    /// Determines whether the method that uses a client creates the client with options that may select signature V1 instead of V4. Any
    /// other client is assumed to have the default options.
    /// </summary>
    public static bool MayChooseV1(IOperation? client)
    {
        if (client is not ILocalReferenceOperation { Local: var local })
        {
            return false;
        }

        foreach (var operation in LocalUse.Root(client).Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Initializer.Value: var value } declarator
                && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
            {
                return LocalUse.WithoutConversions(value) is IObjectCreationOperation { Arguments: [{ Value: var options }, ..] }
                    && !MeansV4(options);
            }
        }

        return false;
    }

    private static bool MeansV4(IOperation options)
    {
        if (LocalUse.WithoutConversions(options) is not IObjectCreationOperation { Initializer: { } initializer })
        {
            return false;
        }

        var regionIsSet = false;
        foreach (var set in initializer.Initializers)
        {
            if (set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value })
            {
                switch (name)
                {
                    case "SignatureVersion":
                        return value is IFieldReferenceOperation { Field.Name: "V4" };
                    case "Region":
                        regionIsSet = true;
                        break;
                }
            }
        }

        return regionIsSet;
    }
}
