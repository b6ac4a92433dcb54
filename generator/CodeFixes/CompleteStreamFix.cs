using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>A code fix that completes a stream at the end of the block that declares it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CompleteStreamFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.StreamNotCompleted.Id];

    private protected override Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var replacement = diagnostic.Properties.ContainsKey(WriteStreamAnalyzer.MayComplete)
            && node is VariableDeclaratorSyntax { Identifier: var stream } && BlockOf(node) is { } block
            && block.Statements.LastOrDefault() is { } last and not (ReturnStatementSyntax or ThrowStatementSyntax)
                ? new Replacement("Complete the stream at the end of the block", block, WithCompletion(block, stream, last))
                : null;
        return Task.FromResult(replacement);
    }

    private static BlockSyntax? BlockOf(SyntaxNode declarator) => declarator.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { Parent: BlockSyntax block } => block,
        UsingStatementSyntax { Statement: BlockSyntax body } => body,
        _ => null,
    };

    private static BlockSyntax WithCompletion(BlockSyntax block, SyntaxToken stream, StatementSyntax last)
    {
        var completion = SyntaxFactory.ParseStatement($"await {stream.Text}.CompleteAsync();")
            .WithLeadingTrivia(Indentation(last))
            .WithTrailingTrivia(last.GetTrailingTrivia().Where(static each => each.IsKind(SyntaxKind.EndOfLineTrivia)));
        return block.AddStatements(completion);
    }

    private static IEnumerable<SyntaxTrivia> Indentation(StatementSyntax statement)
    {
        var leading = statement.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? [leading[leading.Count - 1]] : [];
    }
}
