using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Edits;

namespace OssGen.Generator.CodeFixes.Specs;

/// <summary>A code fix for spec files that makes the edit that a finding contains.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".xml"])]
[Shared]
public sealed class SpecCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. FixableDiagnostics.All.Select(static found => found.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => SpecFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (SpecFix.Of(diagnostic.Properties) is { } fix
                && SpecEdit.Changes(text.ToString(), diagnostic.Location.SourceSpan, fix) is { } changes)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title(fix), _ => Task.FromResult(Changed(file, text, changes)), Key(fix.Kind)), diagnostic);
            }
        }
    }

    /// <summary>Returns the key that fixes of a kind share, by which they are applied together.</summary>
    internal static string Key(SpecFixKind kind) => "OssGen.Spec." + kind;

    private static Solution Changed(TextDocument file, SourceText text, IReadOnlyList<TextChange> changes) =>
        LinkedFiles.WithText(file.Project.Solution, file, text.WithChanges(changes));

    private static string Title(SpecFix fix) => fix.Kind switch
    {
        SpecFixKind.Replace or SpecFixKind.Rename => $"Change to '{fix.Text}'",
        SpecFixKind.AddAttribute => $"Add {fix.Attribute}=\"{fix.Text}\"",
        SpecFixKind.AddUniqueAttribute => $"Add the attribute '{fix.Attribute}' with a name to replace",
        _ => "Add documentation to fill in",
    };
}
