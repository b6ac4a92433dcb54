using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OssGen.Generator.CodeFixes;
using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Applies the code fixes of calls as an editor does.</summary>
internal static class CallFix
{
    public static ImmutableArray<CodeFixProvider> Providers { get; } =
    [
        .. typeof(CallCodeFix).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(CallCodeFix)))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The source after the fix of its first finding, or null when none is offered. What comes out has to compile.</summary>
    public static async Task<string?> ApplyAsync(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        using var workspace = new AdhocWorkspace();
        var document = DocumentIn(workspace, source, kind);
        var compilation = await document.Project.GetCompilationAsync();
        var found = await CallAnalysis.FindingsAsync(compilation!);
        if (await OfferedAsync(document, found[0]) is not { } action)
        {
            return null;
        }

        var change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var changed = change.ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await changed.Project.GetCompilationAsync())!
            .GetDiagnostics()
            .Where(static each => each.Severity == DiagnosticSeverity.Error));
        return (await changed.GetTextAsync()).ToString();
    }

    private static Document DocumentIn(AdhocWorkspace workspace, string source, OutputKind kind)
    {
        var model = ConsumerCompilation.Create();
        return workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(model.Options.WithOutputKind(kind))
            .WithParseOptions(ConsumerCompilation.ParseOptions)
            .WithMetadataReferences(model.References)
            .AddDocument("Example.cs", source);
    }

    private static async Task<CodeAction?> OfferedAsync(Document document, Diagnostic found)
    {
        var offered = new List<CodeAction>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(found.Id)))
        {
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, found, (action, _) => offered.Add(action), CancellationToken.None));
        }

        return offered.SingleOrDefault();
    }
}
