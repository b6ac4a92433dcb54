using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>A code fix that chooses signature V4.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseSignatureV4Fix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.SignatureV1Chosen.Id];

    private protected override Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var replacement = node is MemberAccessExpressionSyntax { Name: var version }
            ? new Replacement("Use signature V4", version, SyntaxFactory.IdentifierName("V4").WithTriviaFrom(version))
            : null;
        return Task.FromResult(replacement);
    }
}
