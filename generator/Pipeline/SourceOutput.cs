using Microsoft.CodeAnalysis;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Emit;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Pipeline;

/// <summary>Adds emitted files and diagnostics to the compilation.</summary>
internal static class SourceOutput
{
    /// <summary>
    /// Emits one unit. If the emitter throws, the unit's file is omitted and the defect is reported, because an unhandled exception would
    /// cause the compiler to discard all files.
    /// </summary>
    /// <param name="output">The context that receives the file or diagnostic.</param>
    /// <param name="what">The name of the unit, for the diagnostic.</param>
    /// <param name="specFile">The name of the unit's spec file, for the diagnostic.</param>
    /// <param name="unit">The unit to emit.</param>
    /// <param name="emit">The unit's emitter; returns null for no file.</param>
    public static void Add<TUnit>(SourceProductionContext output, string what, string specFile, TUnit unit, Func<TUnit, EmittedFile?> emit)
    {
        try
        {
            if (emit(unit) is { } file)
            {
                output.AddSource(file.HintName, file.Text);
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
