using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OssGen.Generator.CodeFixes;

/// <summary>The base class of code fixes that replace one syntax node of a document.</summary>
public abstract class CallCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
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
}
