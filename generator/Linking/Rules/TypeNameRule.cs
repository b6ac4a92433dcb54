using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Naming;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that shapes and enums don't have the names of operations, of types generated for operations, or of common .NET types.
/// </summary>
internal static class TypeNameRule
{
    public static void Check(SpecIndex index, FindingCollector findings)
    {
        foreach (var declaration in index.EmittedTypes)
        {
            var problem = ReservedNames.ProblemOfType(declaration.Name)
                ?? (index.HasOperation(declaration.Name) ? "an operation has this name" : null);
            if (problem is not null)
            {
                var spec = declaration.Spec;
                findings.Report(NameDiagnostics.ReservedTypeName, spec, spec.Name, declaration.Name, spec.ElementName, problem);
            }
        }
    }
}
