using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>A code fix that reads credentials from environment variables instead of constants.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EnvironmentCredentialsFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.LiteralSecret.Id];

    private protected override async Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } }
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetTypeInfo(creation, cancellationToken).Type is not { Name: "OssCredentials" } credentials)
        {
            return null;
        }

        var type = credentials.ToMinimalDisplayString(model, creation.SpanStart);
        var created = SyntaxFactory.ParseExpression($"{type}.FromEnvironment()");
        return new Replacement("Read the credentials from environment variables", creation, created.WithTriviaFrom(creation));
    }
}
