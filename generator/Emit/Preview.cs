using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the Experimental attribute for operations that OSS only offers as a preview.</summary>
internal static class Preview
{
    /// <summary>The diagnostic that the compiler reports where a preview operation is used.</summary>
    public const string DiagnosticId = "OSSGEN_PREVIEW";

    public static void Mark(SourceWriter writer, OperationModel operation)
    {
        if (operation.IsPreview)
        {
            writer.Line($"[global::System.Diagnostics.CodeAnalysis.Experimental({Literals.Text(DiagnosticId)})]");
        }
    }
}
