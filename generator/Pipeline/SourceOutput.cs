using Microsoft.CodeAnalysis;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Emit;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Pipeline;

/// <summary>Hands files and findings to the compiler.</summary>
internal static class SourceOutput
{
    /// <summary>
    /// Emits one unit. A defect in an emitter costs that unit's file and is reported; without this the compiler would drop every file.
    /// </summary>
    /// <param name="output">Takes the file or the finding.</param>
    /// <param name="what">The unit's name, for the finding.</param>
    /// <param name="specFile">The file of its spec, for the finding.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="emit">Its emitter; null: no file.</param>
    public static void Add<TUnit>(SourceProductionContext output, string what, string specFile, TUnit unit, Func<TUnit, EmittedFile?> emit)
    {
        try
        {
            if (emit(unit) is { } file)
            {
                output.AddSource(file.HintName, file.ToSourceText());
            }
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            object[] arguments = [what, specFile, .. DefectText.Of(defect)];
            output.ReportDiagnostic(Diagnostic.Create(DefectDiagnostics.EmitterFailed, Location.None, arguments));
        }
    }

    public static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> found)
    {
        foreach (var info in found)
        {
            output.ReportDiagnostic(info.ToDiagnostic());
        }
    }
}
