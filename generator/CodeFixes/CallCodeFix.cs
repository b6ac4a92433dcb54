using Microsoft.CodeAnalysis.CodeActions;

namespace OssGen.Generator.CodeFixes;

/// <summary>The base class of code fixes that replace one syntax node of a document.</summary>
public abstract class CallCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = NodeOf(diagnostic, root);
            if (await ReplacementAsync(context.Document, node, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } found)
            {
                var changed = context.Document.WithSyntaxRoot(root.ReplaceNode(found.Old, found.New));
                context.RegisterCodeFix(
                    CodeAction.Create(found.Title, _ => Task.FromResult(changed), equivalenceKey: diagnostic.Id), diagnostic);
            }
        }
    }

    /// <summary>Returns the node to replace and its replacement, or null when no fix is certain to be correct.</summary>
    private protected abstract Task<Replacement?> ReplacementAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken);

    private static SyntaxNode NodeOf(Diagnostic diagnostic, SyntaxNode root) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>
    /// Fixes the findings of a document one after the other, from its end to its start. Fixes that are computed independently of each other
    /// can't be merged, because two of them may declare the same name or change the same statement.
    /// </summary>
    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var found = diagnostics
            .Where(each => each.Id == context.CodeActionEquivalenceKey)
            .OrderByDescending(static each => each.Location.SourceSpan.Start)
            .Select(each => (Diagnostic: each, Node: NodeOf(each, root), Mark: new SyntaxAnnotation()))
            .ToList();
        var marks = found.ToLookup(static each => each.Node, static each => each.Mark);
        document = document.WithSyntaxRoot(
            root.ReplaceNodes(marks.Select(static each => each.Key), (old, marked) => marked.WithAdditionalAnnotations(marks[old])));
        foreach (var (diagnostic, _, mark) in found)
        {
            document = await FixAsync(document, diagnostic, mark, context.CancellationToken).ConfigureAwait(false);
        }

        return document;
    }

    private async Task<Document> FixAsync(
        Document document, Diagnostic diagnostic, SyntaxAnnotation mark, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.GetAnnotatedNodes(mark).FirstOrDefault() is { } node
            && await ReplacementAsync(document, node, diagnostic, cancellationToken).ConfigureAwait(false) is { } replacement
                ? document.WithSyntaxRoot(root.ReplaceNode(replacement.Old, replacement.New))
                : document;
    }
}
