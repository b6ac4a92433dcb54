using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Finds the part numbers that a method passes to the library.</summary>
internal static class PartNumberUse
{
    /// <summary>Determines whether all part numbers of a method are the same constant.</summary>
    public static bool AreAll(int number, IOperation anywhereInTheMethod, LibraryTypes library) =>
        LocalUse.Root(anywhereInTheMethod).Descendants()
            .Select(each => PartNumber(each, library))
            .All(each => each is null || each.ConstantValue is { HasValue: true, Value: int other } && other == number);

    /// <summary>Returns the part number that an operation passes or assigns, or null if it does something else.</summary>
    private static IOperation? PartNumber(IOperation operation, LibraryTypes library) => operation switch
    {
        IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter, Value: var value }
            when ValueKinds.Of(parameter, library) == ValueKind.PartNumber => value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value }
            when ValueKinds.Of(property, library) == ValueKind.PartNumber => value,
        _ => null,
    };
}
