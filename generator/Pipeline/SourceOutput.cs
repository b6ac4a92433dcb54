using Microsoft.CodeAnalysis;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Emit;

namespace OssGen.Generator.Pipeline;

/// <summary>Hands files and findings to the compiler.</summary>
internal static class SourceOutput
{
    public static void Add(SourceProductionContext output, EmittedFile? file)
    {
        if (file is not null)
        {
            output.AddSource(file.HintName, file.ToSourceText());
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
