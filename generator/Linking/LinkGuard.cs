using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Linking;

/// <summary>Keeps a defect of the linker in the piece of the spec that brings it about. Without it the compiler would drop every file.</summary>
internal sealed class LinkGuard(IReadOnlyList<LinkedFile> files, FindingSink findings)
{
    /// <summary>Links what a file declares; on a defect, which is reported there, it is what <paramref name="otherwise"/> makes of it.</summary>
    public T Declared<T>(Declaration declaration, Func<T> link, Func<T> otherwise)
    {
        try
        {
            return link();
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            findings.Report(
                DefectDiagnostics.LinkerFailed,
                declaration.Element,
                "name",
                [$"The {declaration.Element.Name} {declaration.Name}", declaration.File.FileName, .. DefectText.Of(defect)]);
            return otherwise();
        }
    }

    /// <summary>Runs a rule over the whole; a defect is reported at the first file that is emitted.</summary>
    public void Rule(Action<LinkedSpec> rule, LinkedSpec spec)
    {
        try
        {
            rule(spec);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            findings.ReportAtFile(DefectDiagnostics.CheckFailed, FirstEmitted(files), [rule.Method.DeclaringType?.Name ?? rule.Method.Name, .. DefectText.Of(defect)]);
        }
    }

    /// <summary>Path of the first file that is emitted, for what concerns all of them.</summary>
    public static string FirstEmitted(IReadOnlyList<LinkedFile> files) => files.First(static file => file.IsEmitted).Document.Path;
}
