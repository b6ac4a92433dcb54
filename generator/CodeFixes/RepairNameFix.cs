using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OssGen.Generator.Analyzers;
using OssGen.Validation;

namespace OssGen.Generator.CodeFixes;

/// <summary>
/// A code fix that corrects a literal bucket name or object key if its only problem is its case, an underscore or a leading slash.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RepairNameFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        CallDiagnostics.BucketRefused.Id, CallDiagnostics.KeyRefused.Id,
    ];

    private protected override Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var replacement = node is LiteralExpressionSyntax { Token.Value: string name } literal
            && Corrected(diagnostic.Id, name) is { } corrected
            ? new Replacement(
                $"Use the name '{corrected}'",
                literal,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(corrected))
                    .WithTriviaFrom(literal))
            : null;
        return Task.FromResult(replacement);
    }

    private static string? Corrected(string id, string name)
    {
        if (id == CallDiagnostics.BucketRefused.Id)
        {
            var bucket = name.ToLower(CultureInfo.InvariantCulture).Replace('_', '-');
            return OssNameProblem.OfBucket(bucket) is null ? bucket : null;
        }

        var key = name.TrimStart('/', '\\');
        return OssNameProblem.OfKey(key) is null ? key : null;
    }
}
