using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Types and methods that are generated beside the declared names must not meet.</summary>
internal static class GeneratedNameRule
{
    public static void Check(LinkedSpec spec)
    {
        CheckCodecs(spec);
        CheckMethods(spec);
    }

    // Every shape and, in the server role, every operation has a codec beside it.
    private static void CheckCodecs(LinkedSpec spec)
    {
        foreach (var declaration in spec.EmittedDeclarations.Where(static declaration => declaration.Element.Name is "shape" or "enum"))
        {
            if (!declaration.Name.EndsWith("Codec", StringComparison.Ordinal))
            {
                continue;
            }

            var owner = declaration.Name.Substring(0, declaration.Name.Length - "Codec".Length);
            var other = spec.Index.Type(owner) is { IsEnum: false } shape ? shape : spec.Index.Operation(owner);
            if (other is not null)
            {
                Report(spec, declaration, declaration.Name, other);
            }
        }
    }

    // Of a paginated operation X come the methods X and XPages beside XAsync.
    private static void CheckMethods(LinkedSpec spec)
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
                    Report(spec, operation.Declaration, method, other);
                }
                else
                {
                    methods.Add(method, operation.Declaration);
                }
            }
        }
    }

    private static void Report(LinkedSpec spec, Declaration declaration, string name, Declaration other) =>
        spec.Findings.Report(
            NameDiagnostics.GeneratedNameClash,
            declaration.Element,
            "name",
            name,
            $"the {declaration.Element.Name} {declaration.Name}",
            $"the {other.Element.Name} {other.Name}");
}
