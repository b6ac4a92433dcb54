using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>What an element's attributes may ask for, by its type and by what it is on the wire.</summary>
internal sealed class ElementAttributes(TypeResolver types, FindingCollector findings)
{
    private static readonly string[] s_ofXml = ["null", "urlEncoded", "write"];

    /// <summary>Reports what would have no effect; false then.</summary>
    public bool Check(SpecElement element, string[] path, TypeModel type, ElementForm form) => form switch
    {
        ElementForm.Json => CheckJson(element, path, type),
        ElementForm.Template => CheckTemplate(element, path),
        _ => CheckXml(element, path, type),
    };

    private bool CheckXml(SpecElement element, string[] path, TypeModel type)
    {
        if (!TypeAttributes.Check(element, type, findings, "null", "urlEncoded", "write", "essential"))
        {
            return false;
        }

        if (path[path.Length - 1] == ".")
        {
            return element["write"] is not null ? TypeAttributes.Report(element, "write", "an empty own text is as good as none", findings)
                : !element.Flag("urlEncoded")
                    || TypeAttributes.Report(element, "urlEncoded", "an own text is never percent-encoded", findings);
        }

        if (element["null"] is not null && element.Flag("urlEncoded"))
        {
            const string Why = "an encoded text has no fixed form that could mean unset";
            findings.Report(HttpDiagnostics.AttributesConflict, element, "null", "element", "null and urlEncoded", Why);
            return false;
        }

        var isShape = type is { Kind: TypeKind.Shape, Collection: CollectionKind.None };
        return element["write"] is null || !isShape || types.RequiredMember(element.Required("type")) is not { } required
            || TypeAttributes.Report(element, "write", $"{element["type"]} requires {required}, so there is no empty one", findings);
    }

    private bool CheckJson(SpecElement element, string[] path, TypeModel type)
    {
        var (attribute, problem) =
            path[path.Length - 1] is "*" or "." ? ("name", "JSON has no element names and no own text to take") :
            type.Scalar.JsonReader is null && element["list"] is { } item ? ("list", $"a list of {item} is not supported there") :
            type.Scalar.JsonReader is null ? ("type", $"the type {element["type"]} is not supported there") :
            element["null"] is not null ? ("null", "a text that means unset is not supported there") :
            element.Flag("urlEncoded") ? ("urlEncoded", "JSON is not percent-encoded") :
            element["write"] is not null ? ("write", "unset values are left out there") :
            ("", "");
        if (attribute.Length > 0)
        {
            findings.Report(BodyDiagnostics.NotInJson, element, attribute, element.Required("name"), problem);
            return false;
        }

        // Any JSON value may be none of the type; only an enum takes every text.
        return !type.Scalar.IsWrapped || TypeAttributes.Check(element, type, findings, "essential");
    }

    private bool CheckTemplate(SpecElement element, string[] path)
    {
        if (element["list"] is not null || path.Length > 1 || path[0] is "." or "*")
        {
            var at = element["list"] is null ? "name" : "list";
            findings.Report(
                ReferenceDiagnostics.TypeNotHere,
                element,
                at,
                element.Required(at),
                "a member of a template",
                "a template holds single texts");
            return false;
        }

        var attribute = Array.Find(s_ofXml, name => element[name] is not (null or "false"));
        return attribute is null || TypeAttributes.Report(element, attribute, "a template has no elements", findings);
    }
}
