using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>
/// A code fix that converts a local declaration, or a statement that discards its result, to an 'await using' declaration.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DisposeStreamResultFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.StreamNotDisposed.Id];

    private protected override async Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A using declaration is not allowed directly in a switch section, nor as the only statement of an if.
        if (!diagnostic.Properties.ContainsKey(StreamResultAnalyzer.MayBeUsing)
            || node.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement)
        {
            return null;
        }

        const string Title = "Dispose the result with 'await using'";
        switch (statement)
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } declaration:
                return new Replacement(Title, declaration, Using(declaration));
            case ExpressionStatementSyntax dropped:
                var value = dropped.Expression is AssignmentExpressionSyntax assignment ? assignment.Right : dropped.Expression;
                var name = await FreeNameAsync(document, dropped, cancellationToken).ConfigureAwait(false);
                var declared =
                    (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"var {name} = {value.WithoutTrivia().ToFullString()};");
                return new Replacement(Title, dropped, Using(declared.WithTriviaFrom(dropped)));
            default:
                return null;
        }
    }

    private static LocalDeclarationStatementSyntax Using(LocalDeclarationStatementSyntax declaration)
    {
        var leading = declaration.GetLeadingTrivia();
        return declaration
            .WithLeadingTrivia(SyntaxFactory.TriviaList())
            .WithAwaitKeyword(SyntaxFactory.Token(leading, SyntaxKind.AwaitKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .WithUsingKeyword(
                SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
    }

    private static async Task<string> FreeNameAsync(Document document, StatementSyntax statement, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax)
            ?? statement.SyntaxTree.GetRoot(cancellationToken);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                taken.Add(token.ValueText);
            }
        }

        var name = "result";
        for (var i = 2; taken.Contains(name) || model?.LookupSymbols(statement.SpanStart, name: name).Length > 0; i++)
        {
            name = FormattableString.Invariant($"result{i}");
        }

        return name;
    }
}
