using Microsoft.CodeAnalysis.Diagnostics;

namespace OssGen.Generator.Analyzers;

/// <summary>An analyzer of calls: costs nothing in a compilation without the library, and leaves generated code alone.</summary>
public abstract class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (LibraryTypes.Of(start.Compilation) is { } library)
            {
                Register(start, library);
            }
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext start, LibraryTypes library);
}
