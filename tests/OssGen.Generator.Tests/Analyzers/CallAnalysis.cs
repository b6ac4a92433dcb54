using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OssGen.Generator.Analyzers;
using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Runs every analyzer of calls over a compilation.</summary>
internal static class CallAnalysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(CallAnalyzer).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(CallAnalyzer).Namespace)
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Findings in the order of their places. The source itself has to compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(string source) =>
        await FindingsAsync(ConsumerCompilation.Create(source));

    public static Task<IReadOnlyList<Diagnostic>> FindingsAsync(Compilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));
        return AnalyzeAsync(compilation);
    }

    /// <summary>All analyzers over a compilation, in which infos are reported too.</summary>
    public static CompilationWithAnalyzers Over(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: static (error, _, _) => throw new InvalidOperationException("An analyzer failed.", error),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return compilation.WithAnalyzers(Analyzers, options);
    }

    /// <summary>Asserts that the analyzers find what the source marks and nothing else.</summary>
    public static async Task VerifyAsync(string marked)
    {
        var source = MarkedSource.Parse(marked);

        var found = await FindingsAsync(source.Text);

        Assert.Equal(source.Expected, found.Select(each => MarkedSource.Line(each, source.Text)));
    }

    /// <summary>As <see cref="VerifyAsync"/>, for statements that stand in a method.</summary>
    public static Task VerifyStatementsAsync(string marked) => VerifyAsync(CallSource.Statements(marked));

    /// <summary>As <see cref="VerifyAsync"/>, for statements that are a program.</summary>
    public static async Task VerifyProgramAsync(string marked)
    {
        var source = MarkedSource.Parse(CallSource.File(marked));
        var compilation = ConsumerCompilation.Create(source.Text);

        var found = await FindingsAsync(compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)));

        Assert.Equal(source.Expected, found.Select(each => MarkedSource.Line(each, source.Text)));
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var found = await Over(compilation).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(static each => each.Location.SourceSpan.Start)];
    }
}
