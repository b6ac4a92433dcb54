using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>A code fix that awaits a call in asynchronous code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AwaitCallFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.CallNotAwaited.Id];

    private protected override Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var replacement = diagnostic.Properties.ContainsKey(UnusedCallAnalyzer.Awaitable) && node is ExpressionSyntax call
            && IsAsynchronous(call)
            ? new Replacement(
                "Await the call",
                call,
                SyntaxFactory.AwaitExpression(call.WithoutLeadingTrivia()).WithLeadingTrivia(call.GetLeadingTrivia()))
            : null;
        return Task.FromResult(replacement);
    }

    private static bool IsAsynchronous(SyntaxNode call)
    {
        foreach (var around in call.Ancestors())
        {
            switch (around)
            {
                case LockStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
            }
        }

        return false;
    }
}
