using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OssGen.Generator.Tests.SpecFixes;

/// <summary>Counts what an analyzer registers with a host that reports diagnostics from a severity on.</summary>
internal sealed class AnalysisRegistrations(DiagnosticSeverity minimum) : AnalysisContext
{
    public int Count { get; private set; }

    public override DiagnosticSeverity MinimumReportedSeverity => minimum;

    public override void EnableConcurrentExecution()
    {
    }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
    {
    }

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => Count++;

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Count++;

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Count++;

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => Count++;

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => Count++;

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Count++;

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        Count++;

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Count++;

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => Count++;
}
