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
/// A code fix that corrects a bucket name or object key if its only problem is its case, an underscore or a leading slash.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RepairNameFix : CallCodeFix
{
    private const string WithoutSlashTitle = "Leave the slash at the start out";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        CallDiagnostics.BucketRefused.Id, CallDiagnostics.KeyRefused.Id,
    ];

    private protected override Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var replacement = node switch
        {
            LiteralExpressionSyntax { Token.Value: string name } literal => Corrected(diagnostic.Id, name) is { } corrected
                ? new Replacement($"Use the name '{corrected}'", literal, Literal(corrected).WithTriviaFrom(literal))
                : null,
            InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax start, ..] } text
                when IsKey(diagnostic) && WithoutSlash(start.TextToken.Text) is { } rest => new Replacement(
                    WithoutSlashTitle, text, text.WithContents(rest.Length == 0 ? text.Contents.RemoveAt(0) : Begun(text.Contents, rest))),
            BinaryExpressionSyntax sum
                when IsKey(diagnostic) && Leftmost(sum) is LiteralExpressionSyntax { Token.Value: string start } literal
                    && WithoutSlash(start) is { Length: > 0 } rest =>
                new Replacement(WithoutSlashTitle, literal, Literal(rest).WithTriviaFrom(literal)),
            _ => null,
        };
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

    private static bool IsKey(Diagnostic diagnostic) => diagnostic.Id == CallDiagnostics.KeyRefused.Id;

    /// <summary>Returns the start of a key without the slashes that it begins with, or null if it doesn't begin with one.</summary>
    private static string? WithoutSlash(string start) =>
        start.TrimStart('/') is var rest && rest.Length < start.Length && !rest.StartsWith("\\", StringComparison.Ordinal) ? rest : null;

    private static SyntaxList<InterpolatedStringContentSyntax> Begun(SyntaxList<InterpolatedStringContentSyntax> contents, string start)
    {
        var token = SyntaxFactory.Token(
            SyntaxFactory.TriviaList(), SyntaxKind.InterpolatedStringTextToken, start, start, SyntaxFactory.TriviaList());
        return contents.Replace(contents[0], SyntaxFactory.InterpolatedStringText(token));
    }

    private static ExpressionSyntax Leftmost(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { Left: var next })
        {
            left = next;
        }

        return left;
    }

    private static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
