using System.Globalization;
using OssGen.Generator.Analyzers;
using OssGen.Validation;

namespace OssGen.Generator.CodeFixes;

/// <summary>
/// A code fix that replaces a part number that is too small with the first one, if no other part may have that number. A number that is too
/// large has no replacement: another part probably has the last number.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RepairPartNumberFix : CallCodeFix
{
    private static readonly string s_first = OssLimits.FirstPart.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.PartNumberOutOfRange.Id];

    private protected override async Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.Properties.ContainsKey(ConstantAnalyzer.OnlyPart)
            && node is ExpressionSyntax number and (LiteralExpressionSyntax or PrefixUnaryExpressionSyntax)
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && model.GetConstantValue(number, cancellationToken) is { HasValue: true, Value: < OssLimits.FirstPart }
                ? new Replacement(
                    $"Use part number {s_first}, the first one", number, SyntaxFactory.ParseExpression(s_first).WithTriviaFrom(number))
                : null;
}
