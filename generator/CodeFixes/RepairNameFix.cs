using System.Globalization;
using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>
/// A code fix that corrects a bucket name or object key if its only problem is its case, an underscore or a leading slash.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RepairNameFix : CallCodeFix
{
    private const string WithoutSlashTitle = "Remove the leading slash";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        CallDiagnostics.BucketRefused.Id, CallDiagnostics.KeyRefused.Id,
    ];

    private protected override Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(
            diagnostic.Properties.TryGetValue(ConstantAnalyzer.Kind, out var text) && Enum.TryParse(text, out ValueKind kind)
                ? Repaired(node, kind)
                : null);

    private static Replacement? Repaired(SyntaxNode node, ValueKind kind) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string name } literal => Corrected(kind, name) is { } corrected
            ? new Replacement(Title(corrected), literal, Literal(corrected).WithTriviaFrom(literal))
            : null,
        _ when kind == ValueKind.Bucket || (kind == ValueKind.Segment && HasInnerSlash(node)) => null,
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax start, ..] } text
            when WithoutSlash(start.TextToken.Text) is { } rest => new Replacement(
                WithoutSlashTitle, text, text.WithContents(rest.Length == 0 ? text.Contents.RemoveAt(0) : Begun(text.Contents, rest))),
        BinaryExpressionSyntax sum
            when Leftmost(sum) is LiteralExpressionSyntax { Token.Value: string start } literal
                && WithoutSlash(start) is { Length: > 0 } rest =>
            new Replacement(WithoutSlashTitle, literal, Literal(rest).WithTriviaFrom(literal)),
        _ => null,
    };

    private static string Title(string name) => name.Length == 0 ? WithoutSlashTitle : $"Use the name '{name}'";

    /// <summary>Returns the valid name that was meant, or null if it is unknown.</summary>
    private static string? Corrected(ValueKind kind, string name)
    {
        var corrected = kind == ValueKind.Bucket
            ? name.ToLower(CultureInfo.InvariantCulture).Replace('_', '-')
            : name.TrimStart('/', '\\');
        return corrected != name && NameKinds.Problem(kind, corrected) is null ? corrected : null;
    }

    /// <summary>Determines whether a text has a slash behind those that it begins with, which ends a part of a key.</summary>
    private static bool HasInnerSlash(SyntaxNode text) => text.DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        .Select(static (token, i) => i == 0 ? token.ValueText.TrimStart('/') : token.ValueText)
        .Any(static part => part.IndexOf('/') >= 0);

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
