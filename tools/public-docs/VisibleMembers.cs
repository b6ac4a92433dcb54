using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.PublicDocs;

/// <summary>The types and members of an assembly that code in other assemblies can name.</summary>
internal static class VisibleMembers
{
    /// <summary>Returns the IDs that they have in documentation files.</summary>
    public static HashSet<string> Of(string assembly, IEnumerable<string> references)
    {
        var own = MetadataReference.CreateFromFile(assembly);
        var compilation = CSharpCompilation.Create(
            "documentation", references: [own, .. references.Select(static path => MetadataReference.CreateFromFile(path))]);
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(own)!;
        return [.. Below(symbol.GlobalNamespace).Select(static member => member.GetDocumentationCommentId()!)];
    }

    private static IEnumerable<ISymbol> Below(INamespaceOrTypeSymbol parent) => parent.GetMembers()
        .Where(static member => member is INamespaceSymbol || IsVisible(member))
        .SelectMany(static member => member switch
        {
            INamespaceSymbol inner => Below(inner),
            INamedTypeSymbol type => Below(type).Prepend(type),
            _ => [member],
        });

    private static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
