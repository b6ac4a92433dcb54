using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>The XML files next to the libraries, which editors show.</summary>
[Collection(PackedCollection.Name)]
public sealed class DocumentationTests(PackedSite site)
{
    public static TheoryData<string, string> Libraries
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var id in (string[])["OssGen", "OssGen.Emulator", "OssGen.Extensions.DependencyInjection"])
            {
                rows.Add(id, "net10.0");
                rows.Add(id, "net8.0");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_documented_member_can_be_named_by_programs(string id, string framework)
    {
        var (documented, compilation, _) = Load(id, framework);

        var hidden = documented
            .Where(name => !IsVisible(DocumentationCommentId.GetFirstSymbolForDeclarationId(name, compilation)))
            .ToList();

        Assert.NotEmpty(documented);
        Assert.Empty(hidden);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_public_type_is_documented(string id, string framework)
    {
        var (documented, _, assembly) = Load(id, framework);

        var types = TypesBelow(assembly.GlobalNamespace).Where(IsVisible).Select(static type => type.GetDocumentationCommentId()!).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.Except(documented));
    }

    private static bool IsVisible(ISymbol? symbol) => symbol is INamespaceSymbol
        || (symbol is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal }
            && IsVisible(symbol.ContainingSymbol));

    private static IEnumerable<INamedTypeSymbol> TypesBelow(INamespaceOrTypeSymbol parent) => parent.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static inner => inner is INamedTypeSymbol type ? TypesBelow(type).Prepend(type) : TypesBelow(inner));

    private (IReadOnlyList<string> Documented, Compilation Compilation, IAssemblySymbol Assembly) Load(string id, string framework)
    {
        var files = PackageFile.Open(Path.Combine(site.Feed, $"{id}.{site.Version}.nupkg")).Files;
        using var text = new MemoryStream(files[$"lib/{framework}/{id}.xml"]);
        var names = XDocument.Load(text).Descendants("member").Select(static member => member.Attribute("name")!.Value).ToList();
        var library = MetadataReference.CreateFromImage(files[$"lib/{framework}/{id}.dll"]);
        var compilation = CSharpCompilation.Create("consumer", references: [library, .. Others(id)]);
        return (names, compilation, (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!);
    }

    // What the tests themselves run with has all that the libraries reference.
    private static IEnumerable<MetadataReference> Others(string id) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != id)
            .Select(static path => MetadataReference.CreateFromFile(path));
}
