using OssGen.Generator.Analyzers;

namespace OssGen.Generator.CodeFixes;

/// <summary>
/// A code fix that sends the file that a path names: by the method that takes a path, if there is one, or else by OssContent.FromFile.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FileContentFix : CallCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [CallDiagnostics.PathAsContent.Id];

    private protected override async Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not ExpressionSyntax path
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        return diagnostic.Properties.TryGetValue(PathContentAnalyzer.FileMethod, out var method) && method is not null
            && path.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument
                ? Renamed(call, method, argument)
                : FromFile(path, model);
    }

    private static Replacement? Renamed(InvocationExpressionSyntax call, string method, ArgumentSyntax content)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        var arguments = content.NameColon is { } name
            ? call.ArgumentList.ReplaceNode(name.Name, SyntaxFactory.IdentifierName("path").WithTriviaFrom(name.Name))
            : call.ArgumentList;
        var renamed = access.WithName(SyntaxFactory.IdentifierName(method).WithTriviaFrom(access.Name));
        return new Replacement($"Send the file by {method}", call, call.WithExpression(renamed).WithArgumentList(arguments));
    }

    private static Replacement? FromFile(ExpressionSyntax path, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName("OssGen.OssContent") is not { } content)
        {
            return null;
        }

        var type = content.ToMinimalDisplayString(model, path.SpanStart);
        var created = SyntaxFactory.ParseExpression($"{type}.FromFile({path.WithoutTrivia().ToFullString()})");
        return new Replacement($"Send the file by {type}.FromFile", path, created.WithTriviaFrom(path));
    }
}
