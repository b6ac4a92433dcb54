using Microsoft.CodeAnalysis;
using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>The public members of the library, as a consumer's compilation sees them, and code that uses each of them.</summary>
internal static class LibrarySymbols
{
    private static readonly SymbolDisplayFormat s_name = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly SymbolDisplayFormat s_parameter =
        SymbolDisplayFormat.MinimallyQualifiedFormat.WithParameterOptions(SymbolDisplayParameterOptions.IncludeName);

    /// <summary>The public types, without those that only generated code uses.</summary>
    public static IEnumerable<INamedTypeSymbol> Types { get; } = [.. TypesOf(Library().GlobalNamespace).Where(IsForUsers)];

    public static IEnumerable<IMethodSymbol> Methods =>
        from type in Types
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method is { DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false, IsOverride: false }
            && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor
            && !(method.MethodKind == MethodKind.Constructor && type.IsAbstract) && type.TypeParameters.IsEmpty
            && !method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None) && !IsObsoleteError(method)
        select method;

    /// <summary>The properties that code may set.</summary>
    public static IEnumerable<IPropertySymbol> SettableProperties =>
        from type in Types
        from property in type.GetMembers().OfType<IPropertySymbol>()
        where property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false }
            && property.SetMethod is { DeclaredAccessibility: Accessibility.Public }
            && property.ContainingType.IsRecord
        select property;

    /// <summary>A member as texts of tests name it.</summary>
    public static string NameOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? $"{parameter.ContainingType.Name}({parameter.Name})"
            : $"{parameter.ContainingType.Name}.{parameter.ContainingSymbol.Name}({parameter.Name})";

    public static string NameOf(IPropertySymbol property) => $"{property.ContainingType.Name}.{property.Name}";

    /// <summary>A class in which one line for each member uses the member with a value, in the order of the members.</summary>
    public static string Uses(IEnumerable<string> uses) => CallSource.File($$"""
        #pragma warning disable CS0618, CS0612, CS8600, CS8604, CS8625, OSSGEN_PREVIEW
        internal static class Uses
        {
            private static T Any<T>() => default!;

        {{string.Concat(uses.Select(static (use, index) => $"    internal static object Use{index}() => {use};\n"))}}
        }
        """);

    /// <summary>A call of a parameter's method that passes a value for the parameter, and anything for the others.</summary>
    public static string Call(IParameterSymbol parameter, string value)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var arguments = string.Join(", ", method.Parameters.Select(each =>
            $"{each.ToDisplayString(s_parameter)}: "
                + (SymbolEqualityComparer.Default.Equals(each, parameter) ? value : Any(each.Type))));
        var receiver = method.IsStatic ? method.ContainingType.ToDisplayString(s_name) : Any(method.ContainingType);
        return method.MethodKind == MethodKind.Constructor
            ? $"new {method.ContainingType.ToDisplayString(s_name)}({arguments})"
            : $"{receiver}.{method.Name}({arguments})";
    }

    /// <summary>An expression that sets a property of a record.</summary>
    public static string With(IPropertySymbol property, string value) =>
        $"{Any(property.ContainingType)} with {{ {property.Name} = {value} }}";

    private static string Any(ITypeSymbol type) => $"Any<{type.ToDisplayString(s_name)}>()";

    private static IAssemblySymbol Library()
    {
        var compilation = ConsumerCompilation.Create();
        return compilation.GetTypeByMetadataName("OssGen.OssClient")!.ContainingAssembly;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
    [
        .. space.GetTypeMembers().Where(static type => type.DeclaredAccessibility == Accessibility.Public),
        .. space.GetNamespaceMembers().SelectMany(TypesOf),
    ];

    private static bool IsForUsers(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == "OssGen";

    private static bool IsObsoleteError(ISymbol symbol) => symbol.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "ObsoleteAttribute" && attribute.ConstructorArguments is [_, { Value: true }]);
}
