using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>
/// A code fix that completes a stream at the end of the block that declares it. It is offered only if every way through the block gets
/// there: on another one the object would still not be stored, which the analyzer would no longer report.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CompleteStreamFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.StreamNotCompleted.Id];

    private protected override async Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.Properties.ContainsKey(WriteStreamAnalyzer.MayComplete)
            && node is VariableDeclaratorSyntax { Identifier: var stream } && BlockOf(node) is { } block
            && block.Statements.LastOrDefault(static each => each is not LocalFunctionStatementSyntax) is { } last
            && !IsCaught(block, stream)
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && AlwaysEnds(block, last, model)
                ? new Replacement("Complete the stream at the end of the block", block, WithCompletion(block, stream, last))
                : null;

    private static BlockSyntax? BlockOf(SyntaxNode declarator) => declarator.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { Parent: BlockSyntax block } => block,
        UsingStatementSyntax { Statement: BlockSyntax body } => body,
        _ => null,
    };

    /// <summary>Determines whether the end of a block is reached, and no statement leaves the block before.</summary>
    private static bool AlwaysEnds(BlockSyntax block, StatementSyntax last, SemanticModel model) =>
        model.AnalyzeControlFlow(block.Statements[0], last) is
        {
            Succeeded: true, EndPointIsReachable: true, ReturnStatements.IsEmpty: true, ExitPoints.IsEmpty: true,
        };

    /// <summary>Determines whether code continues in a block after a write to the stream failed.</summary>
    private static bool IsCaught(BlockSyntax block, SyntaxToken stream) =>
        block.DescendantNodes().OfType<TryStatementSyntax>().Any(each => each.Catches.Count > 0
            && each.Block.DescendantTokens().Any(
                token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == stream.ValueText));

    private static BlockSyntax WithCompletion(BlockSyntax block, SyntaxToken stream, StatementSyntax last)
    {
        var completion = SyntaxFactory.ParseStatement($"await {stream.Text}.CompleteAsync();")
            .WithLeadingTrivia(Indentation(last))
            .WithTrailingTrivia(last.GetTrailingTrivia().Where(static each => each.IsKind(SyntaxKind.EndOfLineTrivia)));
        return block.WithStatements(block.Statements.Insert(block.Statements.IndexOf(last) + 1, completion));
    }

    private static IEnumerable<SyntaxTrivia> Indentation(StatementSyntax statement)
    {
        var leading = statement.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? [leading[leading.Count - 1]] : [];
    }
}
