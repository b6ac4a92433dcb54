using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Naming;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Shapes and enums become types beside those of the operations and of .NET.</summary>
internal static class TypeNameRule
{
    public static void Check(LinkedSpec spec)
    {
        foreach (var declaration in spec.EmittedDeclarations.Where(static declaration => declaration.Element.Name is "shape" or "enum"))
        {
            var problem = ReservedNames.ProblemOfType(declaration.Name)
                ?? (spec.Index.Operation(declaration.Name) is null ? null : "an operation has this name");
            if (problem is not null)
            {
                spec.Findings.Report(NameDiagnostics.ReservedTypeName, declaration.Element, "name", declaration.Name, declaration.Element.Name, problem);
            }
        }
    }
}
