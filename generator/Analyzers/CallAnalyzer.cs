using Microsoft.CodeAnalysis.Diagnostics;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// An analyzer of calls to the client. It does nothing in a compilation that does not reference the library, and ignores generated code.
/// </summary>
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
