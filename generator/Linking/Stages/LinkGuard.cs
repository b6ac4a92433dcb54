using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Linking.Stages;

/// <summary>
/// Keeps a defect of the linker in the piece of the spec that brings it about. Without it the compiler would drop every file.
/// </summary>
internal sealed class LinkGuard(LinkTarget target, FindingCollector findings)
{
    /// <summary>
    /// Links what a file declares; on a defect, which is reported there, it is what <paramref name="otherwise"/> makes of it.
    /// </summary>
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
                declaration.Spec,
                declaration.Spec.Name,
                [$"The {declaration.Spec.ElementName} {declaration.Name}", declaration.File.FileName, .. DefectText.Of(defect)]);
            return otherwise();
        }
    }

    /// <summary>Runs rules; a defect in one is reported at the first file that is emitted, and the others are run.</summary>
    public void Check<TRule>(IReadOnlyList<TRule> rules, Action<TRule> run)
        where TRule : Delegate
    {
        foreach (var rule in rules)
        {
            try
            {
                run(rule);
            }
            catch (Exception defect) when (defect is not OperationCanceledException)
            {
                findings.ReportAtFile(
                    DefectDiagnostics.CheckFailed,
                    target.FirstEmitted,
                    attribute: null,
                    [rule.Method.DeclaringType?.Name ?? rule.Method.Name, .. DefectText.Of(defect)]);
            }
        }
    }
}
