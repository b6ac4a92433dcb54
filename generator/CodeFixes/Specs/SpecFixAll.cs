using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Edits;

namespace OssGen.Generator.CodeFixes.Specs;

/// <summary>
/// Corrects all names in the spec files of a project or solution at once. Names and documentation that a person has to write aren't added
/// everywhere at once.
/// </summary>
internal sealed class SpecFixAll : FixAllProvider
{
    private static readonly string[] s_keys = [.. SpecEdits.Corrections.Select(SpecCodeFix.Key)];

    private SpecFixAll()
    {
    }

    public static SpecFixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var key = fixAllContext.CodeActionEquivalenceKey;
        return Task.FromResult(Array.IndexOf(s_keys, key) < 0 ? null : CodeAction.Create(
            "Correct the spec files", cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)), key));
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects.ToList() : [context.Project];
        var found = new List<Diagnostic>();
        foreach (var project in projects)
        {
            found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        // By file, not by project: a file that several projects have is written once, with the edits of all of them.
        foreach (var file in found.ToLookup(static each => each.Location.GetLineSpan().Path))
        {
            if (projects.SelectMany(static project => project.AdditionalDocuments).FirstOrDefault(each => each.FilePath == file.Key)
                is { } document)
            {
                var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
                var changes = SpecEdits.Combine(text.ToString(), Fixes(file, context.CodeActionEquivalenceKey!));
                solution = LinkedFiles.WithText(solution, document, text.WithChanges(changes));
            }
        }

        return solution;
    }

    private static IEnumerable<(TextSpan Span, SpecFix Fix)> Fixes(IEnumerable<Diagnostic> found, string key)
    {
        foreach (var diagnostic in found)
        {
            if (SpecFix.Of(diagnostic.Properties) is { } fix && SpecCodeFix.Key(fix.Kind) == key)
            {
                yield return (diagnostic.Location.SourceSpan, fix);
            }
        }
    }
}
