using Microsoft.CodeAnalysis.Diagnostics;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// The base class of analyzers that inspect calls to the client. They do nothing in a compilation that doesn't reference the library, and
/// ignore generated code.
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
