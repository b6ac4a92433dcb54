using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Linking.Stages;

/// <summary>
/// Confines a defect of the linker to the part of the spec that triggers it. Without the guard, the compiler would discard all generated
/// files.
/// </summary>
internal sealed class LinkGuard(LinkTarget target, FindingCollector findings)
{
    /// <summary>
    /// Links a declaration. If the linker throws, the defect is reported at the declaration and the result of <paramref name="otherwise"/>
    /// is returned.
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

    /// <summary>
    /// Runs rules. If a rule throws, the defect is reported at the first emitted file, and the remaining rules still run.
    /// </summary>
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
