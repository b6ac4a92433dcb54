using System.Text;
using Microsoft.CodeAnalysis;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Snapshots;

namespace OssGen.Generator.Tests.Compile;

/// <summary>The public surface that the shipped spec gives the library, as one golden list.</summary>
public sealed class GeneratedApi
{
    private static readonly SymbolDisplayFormat s_types = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Fact]
    public void Is_the_one_that_was_accepted()
    {
        var run = GeneratorRun.Of(ShippedSpec.As("client", "OssGen"));
        var generated = run.Result.GeneratedSources.Select(static source => source.SyntaxTree).ToHashSet();

        var lines = TypesOf(run.Output)
            .SelectMany(type => MembersOf(type, generated))
            .Order(StringComparer.Ordinal);

        Golden.Compare("Compile", "GeneratedApi", ".txt", string.Concat(lines.Select(static line => line + "\n")));
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(Compilation compilation)
        => compilation.Assembly.GlobalNamespace.GetNamespaceMembers()
            .Single(static ns => ns.Name == "OssGen")
            .GetTypeMembers()
            .Where(static type => type.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type, HashSet<SyntaxTree> generated)
        => type.GetMembers()
            .Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
                && member.DeclaringSyntaxReferences.Any(reference => generated.Contains(reference.SyntaxTree)))
            .Select(member => Line(type, member))
            .OfType<string>();

    private static string? Line(INamedTypeSymbol type, ISymbol member) => member switch
    {
        IPropertySymbol property => $"{type.Name}.{property.Name} : {property.Type.ToDisplayString(s_types)}{(property.IsRequired ? " (required)" : "")}",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"{type.Name}({Parameters(constructor)})",
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => $"{type.Name}.{method.Name}({Parameters(method)}) : {method.ReturnType.ToDisplayString(s_types)}",
        _ => null,
    };

    private static string Parameters(IMethodSymbol method)
        => string.Join(", ", method.Parameters.Select(static parameter => new StringBuilder(parameter.Type.ToDisplayString(s_types)).Append(' ').Append(parameter.Name)));
}
