using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>
/// Links the <c>element</c> and <c>choice</c> children of a body, result or shape. The results are members and XML nodes.
/// </summary>
internal sealed class ElementLinker(TypeResolver types, ChoiceLinker choices, FindingCollector findings)
{
    private readonly ElementAttributes _attributes = new(types, findings);

    /// <summary>
    /// Adds the members of the children to a set and returns the nodes of the children. Children with errors are omitted.
    /// </summary>
    /// <param name="parent">The body, result or shape.</param>
    /// <param name="members">The set that the members are added to.</param>
    /// <param name="inRequest">Whether required members become C# required properties.</param>
    /// <param name="form">The form of the elements on the wire.</param>
    public EquatableArray<XmlNode> Link(SpecNode parent, MemberSet members, bool inRequest, ElementForm form = ElementForm.Xml)
    {
        var tree = new XmlTree(form.Includes(ElementForm.Json) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var child in parent.Children)
        {
            if (child.HasErrors)
            {
                continue;
            }

            if (child is ElementSpec element)
            {
                LinkElement(element, members, tree, inRequest, form);
            }
            else if (child is ChoiceSpec choice)
            {
                LinkChoice(choice, members, tree, inRequest, form);
            }
        }

        return tree.ToNodes();
    }

    private void LinkChoice(ChoiceSpec choice, MemberSet members, XmlTree tree, bool inRequest, ElementForm form)
    {
        switch (form)
        {
            case ElementForm.Template:
                const string Why = "a template holds single texts";
                findings.Report(
                    ReferenceDiagnostics.TypeNotHere, choice, choice.List, choice.List.Value, "a member of a template", Why);
                break;
            case var _ when form.Includes(ElementForm.Json):
                findings.Report(
                    BodyDiagnostics.NotInJson, choice, choice.Member, choice.Member.Value, "a choice takes the names of XML elements");
                break;
            default:
                choices.Link(choice, members, tree, inRequest);
                break;
        }
    }

    private void LinkElement(ElementSpec element, MemberSet members, XmlTree tree, bool inRequest, ElementForm form)
    {
        if (ElementPath.Parse(element, element.Name, findings) is not { } path || TypeOf(element, path, form) is not { } type)
        {
            return;
        }

        var wire = element.Name.Value;
        if (!_attributes.Check(element, path, type, form))
        {
            return;
        }

        var name = element.Member.Value ?? NameOf(element, path, type);
        if (name is null)
        {
            return;
        }

        var member = MemberFactory.Create(element, name, type, MemberPlace.Body, wire, inRequest);
        var node = new XmlNode
        {
            Name = path[path.Length - 1],
            Member = name,
            Type = type,
            Required = member.Required,
            CSharpRequired = member.CSharpRequired,
            WriteAlways = element.Write.IsSet,
            NullText = element.Null.Value
                ?? (element.Write.IsSet && type is { Collection: CollectionKind.None, Scalar.IsWrapped: true } ? "" : null),
            UrlEncoded = element.IsUrlEncoded,
            Essential = element.Essential.Value,
            Always = member.Always,
        };
        if (members.Add(member, element, element.Member.Or(element.Name)))
        {
            Add(tree, path, node, element, element.Name, members.TypeName);
            LinkAlias(element, node, tree, members.TypeName);
        }
    }

    private void LinkAlias(ElementSpec element, XmlNode node, XmlTree tree, string typeName)
    {
        if (element.Alias.Value is not { } alias
            || ElementPath.Parse(element, new SpecAttribute<string>(element.Alias.Name, alias, alias), findings) is not { } path)
        {
            return;
        }

        var last = path[path.Length - 1];
        if (last is "." or "*")
        {
            findings.Report(BodyDiagnostics.BadAlias, element, element.Alias, alias, $"'{last}' isn't the name of an element");
            return;
        }

        Add(tree, path, node with { Name = last, IsAlias = true, Required = false }, element, element.Alias, typeName);
    }

    private TypeModel? TypeOf(ElementSpec element, string[] path, ElementForm form)
    {
        var last = path[path.Length - 1];
        if (last == "*")
        {
            return MapOf(element);
        }

        if (!element.List.IsSet)
        {
            return Resolve(element, element.Type, form, last == "." ? TypePlace.OwnText : TypePlace.Element, TypePlace.Property);
        }

        if (element.Type.IsSet)
        {
            findings.ReportConflict(element, element.Type, "type and list", "list names the type of the items");
            return null;
        }

        if (last == ".")
        {
            findings.ReportConflict(element, element.List, "name=\".\" and list", "an element has one text");
            return null;
        }

        return Resolve(element, element.List, form, TypePlace.Item, TypePlace.ArrayItem, CollectionKind.List);
    }

    /// <summary>Resolves a type that must be valid in each form of the element.</summary>
    private TypeModel? Resolve(
        ElementSpec element,
        SpecAttribute attribute,
        ElementForm form,
        TypePlace inXml,
        TypePlace inJson,
        CollectionKind collection = CollectionKind.None)
    {
        if (form == ElementForm.Template)
        {
            return types.Resolve(element, attribute, collection == CollectionKind.None ? TypePlace.Template : inXml, collection);
        }

        var type = form.Includes(ElementForm.Xml) ? types.Resolve(element, attribute, inXml, collection) : null;
        return form.Includes(ElementForm.Json) && (type is not null || form == ElementForm.Json)
            ? types.Resolve(element, attribute, inJson, collection)
            : type;
    }

    private TypeModel? MapOf(ElementSpec element)
    {
        if (element.List.IsSet || !element.MayBeMap)
        {
            findings.Report(
                BodyDiagnostics.BadMap,
                element,
                element.Name,
                "The element '*'",
                "it holds a map from element name to string, so type is left out or \"map\"");
            return null;
        }

        return new TypeModel(TypeKind.String, null, CollectionKind.Map);
    }

    private string? NameOf(ElementSpec element, string[] path, TypeModel type)
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

    private void Add(XmlTree tree, string[] path, XmlNode node, ElementSpec element, SpecAttribute declared, string typeName)
    {
        switch (tree.Add(path, node, out var earlier))
        {
            case XmlTreeProblem.Duplicate:
                var problem = EarlierName.Then(earlier!, declared.Text!);
                findings.Report(NameDiagnostics.DuplicateWireName, element, declared, typeName, "element", earlier!, problem);
                break;
            case XmlTreeProblem.OtherWrapper:
                var wrapper = string.Join("/", path.Take(earlier!.Split('/').Length));
                var spelling = EarlierName.ThenWrapper(wrapper, declared.Text!);
                findings.Report(NameDiagnostics.DuplicateWireName, element, declared, typeName, "element", earlier, spelling);
                break;
            case XmlTreeProblem.Mixed:
                findings.Report(BodyDiagnostics.MixedElement, element, declared, declared.Text!, typeName);
                break;
        }
    }
}
