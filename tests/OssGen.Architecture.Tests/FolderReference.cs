using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OssGen.Architecture.Tests;

/// <summary>A reference from a file to a type or member that another file of the project declares.</summary>
internal readonly record struct FolderReference(string From, int Line, string Symbol, string To)
{
    public static IEnumerable<FolderReference> In(ProjectSources project)
    {
        var own = project.Trees.Select(static tree => tree.FilePath).ToHashSet(StringComparer.Ordinal);
        foreach (var tree in project.Trees)
        {
            var model = project.Compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().Where(IsReference))
            {
                if (Referenced(model, node) is { } symbol && Declaration(symbol, own) is { } file && file != tree.FilePath)
                {
                    var line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
                    yield return new FolderReference(tree.FilePath, line, symbol.ToDisplayString(), file);
                }
            }
        }
    }

    private static bool IsReference(SyntaxNode node)
        => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax
                or PrimaryConstructorBaseTypeSyntax or BinaryExpressionSyntax or CommonForEachStatementSyntax
            && node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null;

    private static ISymbol? Referenced(SemanticModel model, SyntaxNode node)
    {
        if (node is IdentifierNameSyntax { IsVar: true })
        {
            return null;
        }

        var info = model.GetSymbolInfo(node);
        var symbol = node is CommonForEachStatementSyntax loop
            ? model.GetForEachStatementInfo(loop).GetEnumeratorMethod
            : info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        return symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol
            ? symbol.OriginalDefinition
            : null;
    }

    // A member is declared where its part of a partial type is; a partial type in the file that has its name.
    private static string? Declaration(ISymbol symbol, HashSet<string> own)
    {
        var paths = symbol.DeclaringSyntaxReferences.Select(static part => part.SyntaxTree.FilePath)
            .Where(own.Contains)
            .Distinct()
            .ToList();
        return paths.Count == 0 && symbol is not INamedTypeSymbol && symbol.ContainingType is { } type
            ? Declaration(type, own)
            : paths.Find(path => Path.GetFileNameWithoutExtension(path).Split('{')[0] == symbol.Name) ?? paths.Order(StringComparer.Ordinal)
                .FirstOrDefault();
    }
}
