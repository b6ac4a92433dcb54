using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Everything that becomes a type or a member has documentation.</summary>
internal static class DocumentationRule
{
    public static void Check(Declaration declaration, FindingCollector findings)
    {
        if (declaration.Element.Name != "members" && IsMissing(declaration.Element))
        {
            Report(findings, declaration.Element, declaration.Name);
        }

        CheckMembers(findings, declaration.Element, declaration.Name);
    }

    private static void CheckMembers(FindingCollector findings, SpecElement parent, string path)
    {
        foreach (var child in parent.Children)
        {
            if (child.HasErrors)
            {
                continue;
            }

            if (child.Name is "body" or "result" || child["type"] == "copy-source")
            {
                CheckMembers(findings, child, path);
            }
            else if (NameOf(child) is { } name)
            {
                if (IsMissing(child))
                {
                    Report(findings, child, path + "/" + name);
                }

                CheckMembers(findings, child, path);
            }
        }
    }

    // A copy source's parts are its members; elements of a choice have no member of their own.
    private static string? NameOf(SpecElement element) => element.Name switch
    {
        "query" when element["value"] is null && element.Child("when") is null => element["map"] ?? element["name"],
        "header" when element["value"] is null && element["type"] != "copy-source" => element["name"] ?? element["prefix"],
        "element" => element["name"],
        "part" => element["name"],
        "choice" => null,
        "alternative" => element["root"],
        "value" => element["wire"],
        _ => null,
    };

    private static bool IsMissing(SpecElement element) => DocumentationText.TextOf(element).Length == 0;

    private static void Report(FindingCollector findings, SpecElement element, string path) =>
        findings.Report(UsageDiagnostics.MissingDocumentation, element, element.Name == "value" ? "wire" : "name", Kind(element), path);

    private static string Kind(SpecElement element) => char.ToUpperInvariant(element.Name[0]) + element.Name.Substring(1);
}
