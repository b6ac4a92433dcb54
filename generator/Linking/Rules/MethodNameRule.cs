using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that the methods of operations have distinct names. An operation X has the method XAsync, and a paginated operation X also has
/// the methods X and XPages.
/// </summary>
internal static class MethodNameRule
{
    public static void Check(LinkedSpec spec, FindingCollector findings)
    {
        var methods = new Dictionary<string, Declaration>(StringComparer.Ordinal);
        foreach (var operation in spec.Operations)
        {
            var name = operation.Declaration.Name;
            string[] generated = operation.Model.Pagination is null ? [name + "Async"] : [name + "Async", name, name + "Pages"];
            foreach (var method in generated)
            {
                if (methods.TryGetValue(method, out var other))
                {
                    findings.Report(
                        NameDiagnostics.GeneratedNameClash,
                        operation.Declaration.Node,
                        operation.Declaration.Node.Name,
                        method,
                        $"the operation {name}",
                        $"the operation {other.Name}");
                }
                else
                {
                    methods.Add(method, operation.Declaration);
                }
            }
        }
    }
}
