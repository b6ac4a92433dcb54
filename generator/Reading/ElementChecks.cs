using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>Checks an element, once its end has been read, for missing attributes, missing children and misplaced text.</summary>
internal static class ElementChecks
{
    /// <summary>Reports everything that is invalid in an element. Returns false after reporting an error.</summary>
    public static bool Check(OpenElement element, ElementRule rule, SpecPositions positions, DiagnosticLog log)
    {
        var sound = true;
        foreach (var attribute in rule.Attributes)
        {
            if (attribute.Required && !element.Has(attribute.Name))
            {
                var span = positions.Of(element.Id);
                log.Report(FileDiagnostics.MissingAttribute, span, NewName(element, attribute), element.Name, attribute.Name);
                sound = false;
            }
        }

        if (rule is { Text: TextUse.None or TextUse.DocChild, FreeChild: null }
            && !element.OwnText.IsWhiteSpace())
        {
            log.Report(FileDiagnostics.StrayText, positions.Of(element.Id), element.Name, WordList.Quote(element.OwnText.ToString()));
            sound = false;
        }

        return sound & CheckChildren(element, rule, positions, log);
    }

    private static SpecFix? NewName(OpenElement element, AttributeRule attribute) =>
        attribute.Name == SpecVocabulary.NameAttribute
            ? SpecFix.AddUnique(attribute.Name, "New" + char.ToUpperInvariant(element.Name[0]) + element.Name.Substring(1))
            : null;

    private static bool CheckChildren(OpenElement element, ElementRule rule, SpecPositions positions, DiagnosticLog log)
    {
        var sound = true;
        foreach (var child in rule.Children)
        {
            if (child.Required && !element.HasOpened(child.Name))
            {
                log.Report(FileDiagnostics.MissingChild, positions.Of(element.Id), element.Name, child.Name);
                sound = false;
            }
        }

        return sound;
    }
}
