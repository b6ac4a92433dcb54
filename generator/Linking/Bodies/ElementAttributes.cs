using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Checks the attributes of an element against its type and its form on the wire.</summary>
internal sealed class ElementAttributes(TypeResolver types, FindingCollector findings)
{
    /// <summary>
    /// Checks the attributes of one element. Reports an attribute that has no effect or isn't supported, and returns false in that case.
    /// </summary>
    public bool Check(ElementSpec element, string[] path, TypeModel type, ElementForm form) =>
        form == ElementForm.Template
            ? CheckTemplate(element, path)
            : (!form.Includes(ElementForm.Xml) || CheckXml(element, path, type))
                && (!form.Includes(ElementForm.Json) || CheckJson(element, path, type));

    private bool CheckXml(ElementSpec element, string[] path, TypeModel type)
    {
        if (!AttributeEffect.Null.Check(element, element.Null, type, findings)
            || !AttributeEffect.UrlEncoded.Check(element, element.UrlEncoded, type, findings)
            || !AttributeEffect.Write.Check(element, element.Write, type, findings)
            || !AttributeEffect.CheckEssential(element, type, findings))
        {
            return false;
        }

        if (element.Null.IsSet && element.Always.Value == true)
        {
            const string Why = "a text that means unset makes the member nullable";
            return findings.ReportConflict(element, element.Always, "null and always", Why);
        }

        if (element.Always.Value == true && EmptyProblem(element, type) is { } noEmpty)
        {
            return findings.ReportNoEffect(element, element.Always, noEmpty);
        }

        if (path[path.Length - 1] == ".")
        {
            return element.Alias.IsSet ? findings.ReportNoEffect(element, element.Alias, "an own text has no name")
                : element.Write.IsSet ? findings.ReportNoEffect(element, element.Write, "an empty own text is as good as none")
                : !element.IsUrlEncoded || findings.ReportNoEffect(element, element.UrlEncoded, "an own text is never percent-encoded");
        }

        if (element.Null.IsSet && element.IsUrlEncoded)
        {
            const string Why = "an encoded text has no fixed form that could mean unset";
            return findings.ReportConflict(element, element.Null, "null and urlEncoded", Why);
        }

        return !element.Write.IsSet || EmptyProblem(element, type) is not { } problem
            || findings.ReportNoEffect(element, element.Write, problem);
    }

    /// <summary>Returns the reason why a shape has no empty record, or null if it has one or the type isn't a shape.</summary>
    private string? EmptyProblem(ElementSpec element, TypeModel type) =>
        type is { Kind: TypeKind.Shape, Collection: CollectionKind.None } && types.RequiredMember(element.Type.Value!) is { } required
            ? $"{element.Type.Value} requires {required}, so there is no empty one"
            : null;

    private bool CheckJson(ElementSpec element, string[] path, TypeModel type)
    {
        (SpecAttribute Attribute, string Text)? problem =
            path[path.Length - 1] == "." ? (element.Name, "JSON has no own text to take") :
            element.Null.IsSet ? (element.Null, "a text that means unset is not supported there") :
            element.IsUrlEncoded ? (element.UrlEncoded, "JSON is not percent-encoded") :
            element.Write.IsSet ? (element.Write, "unset values are left out there") :
            element.Alias.IsSet ? (element.Alias, "a second name is not supported there") :
            type.Kind == TypeKind.Json && element.Always.Value == true ? (element.Always, "a value of any type has no empty form") :
            null;
        if (problem is var (attribute, text))
        {
            findings.Report(BodyDiagnostics.NotInJson, element, attribute, element.Name.Value, text);
            return false;
        }

        // A JSON value may be unreadable as any type but an enum, which accepts every text.
        return !type.Scalar.IsWrapped || AttributeEffect.CheckEssential(element, type, findings);
    }

    private bool CheckTemplate(ElementSpec element, string[] path)
    {
        if (element.List.IsSet || path.Length > 1 || path[0] is "." or "*")
        {
            var at = element.List.Or(element.Name);
            const string Why = "a template holds single texts";
            findings.Report(ReferenceDiagnostics.TypeNotHere, element, at, at.Text!, "a member of a template", Why);
            return false;
        }

        SpecAttribute[] ofXml = [element.Null, element.UrlEncoded, element.Write, element.Alias];
        var misplaced = Array.Find(ofXml, static attribute => attribute.Text is not (null or "false"));
        return !misplaced.IsSet || findings.ReportNoEffect(element, misplaced, "a template has no elements");
    }
}
