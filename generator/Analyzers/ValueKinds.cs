using Microsoft.CodeAnalysis;
using OssGen.Generator.Model;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Determines what OSS takes the value of a property or parameter for. A mark decides (see <see cref="NameMarks"/>). Without one, the
/// required members Bucket and Key of a request are what their names say, and a parameter is what the member is to which an overload with a
/// request assigns it.
/// </summary>
internal static class ValueKinds
{
    public static ValueKind? Of(IPropertySymbol property, LibraryTypes library) =>
        property.SetMethod is null || !library.Declares(property.ContainingType) ? null
        : Mark(property) is { } mark ? Marked(mark)
        : !property.IsRequired ? null
        : IsPartNumber(property.Name, property.Type) ? ValueKind.PartNumber
        : HoldsText(property.Type) && library.IsRequest(property.ContainingType) ? Named(property.Name)
        : null;

    public static ValueKind? Of(IParameterSymbol parameter, LibraryTypes library)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || !library.IsCall(method))
        {
            return null;
        }

        return Mark(parameter) is { } mark ? Marked(mark)
            : IsPartNumber(parameter.Name, parameter.Type) ? ValueKind.PartNumber
            : !HoldsText(parameter.Type) ? null
            : MemberFor(parameter, method, library) is { } member ? Of(member, library)
            : OfHandwritten(parameter, method);
    }

    /// <summary>
    /// Returns the member of the request to which a method assigns a parameter, if the method has an overload that takes a request.
    /// </summary>
    private static IPropertySymbol? MemberFor(IParameterSymbol parameter, IMethodSymbol method, LibraryTypes library)
    {
        foreach (var sibling in method.ContainingType.GetMembers(method.Name))
        {
            if (sibling is IMethodSymbol { Parameters: var parameters })
            {
                foreach (var taken in parameters)
                {
                    if (taken.Type is INamedTypeSymbol request && library.IsRequest(request)
                        && MemberNamed(request, parameter.Name) is { } member)
                    {
                        return member;
                    }
                }
            }
        }

        return null;
    }

    private static IPropertySymbol? MemberNamed(INamedTypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol property && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>The runtime's own methods: a bucket is named 'bucket', and behind a bucket a key is named 'key', and keys 'keys'.</summary>
    private static ValueKind? OfHandwritten(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.Name == "bucket")
        {
            return ValueKind.Bucket;
        }

        if (parameter.Name is "key" or "keys")
        {
            foreach (var other in method.Parameters)
            {
                if (other.Name == "bucket")
                {
                    return ValueKind.Key;
                }
            }
        }

        return null;
    }

    private static ValueKind? Named(string name) => name switch
    {
        "Bucket" => ValueKind.Bucket,
        "Key" => ValueKind.Key,
        _ => null,
    };

    private static ValueKind? Marked(string mark) => mark switch
    {
        NameMarks.Bucket => ValueKind.Bucket,
        NameMarks.Key => ValueKind.Key,
        NameMarks.Segment => ValueKind.Segment,
        NameMarks.Prefix => ValueKind.Prefix,
        _ => null,
    };

    private static string? Mark(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "StringSyntaxAttribute", ConstructorArguments: [{ Value: string syntax }, ..] })
            {
                return syntax;
            }
        }

        return null;
    }

    private static bool IsPartNumber(string name, ITypeSymbol type) =>
        (name is "PartNumber" or "partNumber") && type.SpecialType == SpecialType.System_Int32;

    /// <summary>Determines whether values of a type are strings, or collections of strings.</summary>
    private static bool HoldsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String }
        || type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }] };
}
