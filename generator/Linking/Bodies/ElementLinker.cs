using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Links the <c>element</c> and <c>choice</c> children of a body, result or shape to members and nodes.</summary>
internal sealed class ElementLinker(TypeResolver types, ChoiceLinker choices, FindingCollector findings)
{
    private readonly ElementAttributes _attributes = new(types, findings);

    /// <summary>Adds the members to the set and gives the nodes. What has errors is left out.</summary>
    /// <param name="parent">The body, result or shape.</param>
    /// <param name="members">Takes the members.</param>
    /// <param name="inRequest">Whether a required member is a C# required property.</param>
    /// <param name="form">What the elements are on the wire.</param>
    public EquatableArray<XmlNode> Link(SpecElement parent, MemberSet members, bool inRequest, ElementForm form = ElementForm.Xml)
    {
        var tree = new XmlTree();
        foreach (var child in parent.Children)
        {
            if (child.HasErrors)
            {
                continue;
            }

            if (child.Name == "element")
            {
                LinkElement(child, members, tree, inRequest, form);
            }
            else if (child.Name == "choice" && form == ElementForm.Template)
            {
                findings.Report(
                    ReferenceDiagnostics.TypeNotHere,
                    child,
                    "list",
                    child.Required("list"),
                    "a member of a template",
                    "a template holds single texts");
            }
            else if (child.Name == "choice" && form == ElementForm.Json)
            {
                findings.Report(
                    BodyDiagnostics.NotInJson, child, "member", child.Required("member"), "a choice takes the names of XML elements");
            }
            else if (child.Name == "choice")
            {
                choices.Link(child, members, tree, inRequest);
            }
        }

        return tree.ToNodes();
    }

    private void LinkElement(SpecElement element, MemberSet members, XmlTree tree, bool inRequest, ElementForm form)
    {
        if (ElementPath.Parse(element, findings) is not { } path || TypeOf(element, path, form) is not { } type)
        {
            return;
        }

        var wire = element.Required("name");
        if (!_attributes.Check(element, path, type, form))
        {
            return;
        }

        var name = element["member"] ?? NameOf(element, path, type);
        if (name is null)
        {
            return;
        }

        var member = MemberFactory.Create(element, name, type, MemberPlace.Body, wire, element.Flag("required"), inRequest);
        var node = new XmlNode
        {
            Name = path[path.Length - 1],
            Member = name,
            Type = type,
            Required = member.Required,
            CSharpRequired = member.CSharpRequired,
            WriteAlways = element["write"] == "always",
            NullText = element["null"],
            UrlEncoded = element.Flag("urlEncoded"),
            Essential = Essentials.Said(element),
        };
        if (members.Add(member, element, element["member"] is null ? "name" : "member"))
        {
            Report(tree.Add(path, node), element, wire, members.TypeName);
        }
    }

    private TypeModel? TypeOf(SpecElement element, string[] path, ElementForm form)
    {
        var last = path[path.Length - 1];
        if (last == "*")
        {
            return MapOf(element);
        }

        if (element["list"] is null)
        {
            return types.Resolve(
                element, "type", form == ElementForm.Template ? TypePlace.Template : last == "." ? TypePlace.OwnText : TypePlace.Element);
        }

        if (element["type"] is not null)
        {
            findings.Report(
                HttpDiagnostics.AttributesConflict, element, "type", "element", "type and list", "list names the type of the items");
            return null;
        }

        if (last == ".")
        {
            findings.Report(
                HttpDiagnostics.AttributesConflict, element, "list", "element", "name=\".\" and list", "an element has one text");
            return null;
        }

        return types.Resolve(element, "list", TypePlace.Item, CollectionKind.List);
    }

    private TypeModel? MapOf(SpecElement element)
    {
        if (element["list"] is not null || element["type"] is not (null or "map"))
        {
            findings.Report(
                BodyDiagnostics.BadMap,
                element,
                "name",
                "The element '*'",
                "it holds a map from element name to string, so type is left out or \"map\"");
            return null;
        }

        return new TypeModel(TypeKind.String, null, CollectionKind.Map);
    }

    private string? NameOf(SpecElement element, string[] path, TypeModel type)
    {
        if (path[path.Length - 1] is not ("." or "*"))
        {
            return NamingRule.OfElement(path[path.Length - 1], type.Collection == CollectionKind.List);
        }

        if (path.Length > 1)
        {
            return NamingRule.OfElement(path[path.Length - 2], isList: false);
        }

        findings.Report(FileDiagnostics.MissingAttribute, element, null, "element", "member");
        return null;
    }

    private void Report(XmlTreeProblem problem, SpecElement element, string wire, string typeName)
    {
        if (problem == XmlTreeProblem.Duplicate)
        {
            findings.Report(NameDiagnostics.DuplicateWireName, element, "name", typeName, "element", wire);
        }
        else if (problem == XmlTreeProblem.Mixed)
        {
            findings.Report(BodyDiagnostics.MixedElement, element, "name", wire, typeName);
        }
    }
}
