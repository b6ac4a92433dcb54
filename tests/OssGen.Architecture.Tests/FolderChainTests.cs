using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
namespace OssGen.Architecture.Tests;

public sealed class FolderChainTests
{
    public static TheoryData<string> Projects => [.. ProjectSources.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_uses_one_above_it(string name)
    {
        var layers = Layers.Of(name);

        var backward = (
            from reference in FolderReference.In(ProjectSources.Of(name))
            let source = SourceTree.FolderOf(reference.From, name)
            let target = SourceTree.FolderOf(reference.To, name)
            where layers.LayerOf(target) < layers.LayerOf(source)
            select $"{reference.From}:{reference.Line} uses {reference.Symbol} of {reference.To}: "
                + $"layer {layers.LayerOf(source)} ({source}) may not use layer {layers.LayerOf(target)} ({target})").Distinct().ToList();

        Assert.True(backward.Count == 0, string.Join('\n', backward));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_one_layer(string name)
    {
        var folders = SourceTree.Files(name, "*.cs")
            .Select(path => SourceTree.FolderOf(path, name))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(folders, Layers.Of(name).Folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("runtime", "OssGen")]
    [InlineData("generator", "OssGen.Generator")]
    [InlineData("emulator/Server", "OssGen.Emulator")]
    [InlineData("osscmd", "OssGen.Osscmd")]
    [InlineData("tools/ossgen", "OssGen.Tool")]
    [InlineData("extensions/DependencyInjection", "OssGen.Extensions.DependencyInjection")]
    public void Internal_types_are_in_the_namespace_of_their_folder(string name, string root)
    {
        var project = ProjectSources.Of(name);

        var elsewhere = (
            from tree in project.Trees
            where !IsPartOfPublicType(project.Compilation.GetSemanticModel(tree), tree)
            let folder = SourceTree.FolderOf(tree.FilePath, name)
            let expected = folder == "." ? root : $"{root}.{folder.Replace('/', '.')}"
            from ns in tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            // Types that the target framework lacks are in the framework's own namespaces.
            where ns.Name.ToString() != expected && !ns.Name.ToString().StartsWith("System", StringComparison.Ordinal)
            select $"{tree.FilePath}: namespace {ns.Name}, expected {expected}").ToList();

        Assert.True(elsewhere.Count == 0, string.Join('\n', elsewhere));
    }

    // Public types are in OssGen, OssGen.Wire or OssGen.Emulator wherever their files are; so is what shares a file with them.
    private static bool IsPartOfPublicType(SemanticModel model, SyntaxTree tree)
        => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Any(type => model.GetDeclaredSymbol(type) is { DeclaredAccessibility: Accessibility.Public, ContainingType: null });
}
