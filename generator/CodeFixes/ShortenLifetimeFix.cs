using OssGen.Generator.Analyzers;
using OssGen.Validation;

namespace OssGen.Generator.CodeFixes;

/// <summary>A code fix that replaces a lifetime with the longest lifetime that signature V4 allows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ShortenLifetimeFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.LifetimeTooLong.Id];

    private protected override async Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not ExpressionSyntax lifetime
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetTypeInfo(lifetime, cancellationToken).ConvertedType is not { Name: nameof(TimeSpan) } timeSpan)
        {
            return null;
        }

        var longest = SyntaxFactory.ParseExpression(
            $"{timeSpan.ToMinimalDisplayString(model, lifetime.SpanStart)}.FromDays({OssLimits.LongestV4Days})");
        return new Replacement(
            $"Use {OssLimits.LongestV4Days} days, the longest lifetime under signature V4", lifetime, longest.WithTriviaFrom(lifetime));
    }
}
