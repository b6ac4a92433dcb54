using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Checks that every declaration that becomes a type or member has documentation.</summary>
internal static class DocumentationRule
{
    public static void Check(Declaration declaration, FindingCollector findings)
    {
        if (declaration.Spec is not MembersSpec)
        {
            Check(declaration.Spec, declaration.Spec.Name, owner: null, declaration.Name, findings);
        }

        CheckMembers(declaration.Spec, declaration.Name, findings);
    }

    private static void CheckMembers(SpecNode parent, string path, FindingCollector findings)
    {
        foreach (var child in parent.Children)
        {
            if (child.HasErrors)
            {
                continue;
            }

            if (child is BodySpec or ResultSpec or MemberSpec { IsCopySource: true })
            {
                CheckMembers(child, path, findings);
            }
            else if (NameOf(child) is (var at, { } name))
            {
                CheckTextForResults(child, parent, findings);
                Check(child, at, path, name, findings);
                CheckMembers(child, path, findings);
            }
        }
    }

    // The parts of a copy source are its members; the elements of a choice have no members of their own.
    private static (SpecAttribute At, string? Name)? NameOf(SpecNode node) => node switch
    {
        QuerySpec { Value.IsSet: false, IsChosen: false } query => (query.Name, query.Map.Value ?? query.Name.Value),
        HeaderSpec { Value.IsSet: false } header => (header.Name, header.Name.Value ?? header.Prefix.Value),
        ElementSpec element => (element.Name, element.Name.Value),
        PartSpec part => (part.Name, part.Name.Value),
        AlternativeSpec alternative => (default, alternative.Root.Value),
        LabelSpec label => (label.Name, label.Name.Value),
        ValueSpec value => (value.Wire, value.Wire.Value),
        _ => null,
    };

    private static void CheckTextForResults(SpecNode node, SpecNode parent, FindingCollector findings)
    {
        if (node is HeaderSpec { ResultDoc: { } text } header && parent is not MembersSpec)
        {
            findings.Report(
                BodyDiagnostics.NoEffect,
                text,
                null,
                "resultDoc",
                header.ElementName,
                "only a header of a members group can be part of both a request and a result");
        }
    }

    private static void Check(SpecNode node, SpecAttribute at, string? owner, string name, FindingCollector findings)
    {
        if (node.Documentation.Length == 0)
        {
            var path = owner is null ? name : owner + "/" + name;
            var kind = char.ToUpperInvariant(node.ElementName[0]) + node.ElementName.Substring(1);
            findings.Report(UsageDiagnostics.MissingDocumentation, node, at, Fix(node, path), kind, path);
        }
    }

    // What the element means is unknown here, so the text asks for it. Documentation is the text of an element without children only.
    private static SpecFix? Fix(SpecNode node, string path)
    {
        if (node.Children.Any(static child => child is DocSpec))
        {
            return null;
        }

        var hasText = SpecVocabulary.RuleOf(node.GetType()).Text == TextUse.Documentation;
        return SpecFix.Document(
            $"TODO: Describe {path.Substring(path.LastIndexOf('/') + 1)}.", isChild: !hasText || node.Children.Count > 0);
    }
}
