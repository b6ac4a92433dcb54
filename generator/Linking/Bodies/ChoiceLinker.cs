using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Links a <c>choice</c>: siblings of one record type under several element names, in one ordered list.</summary>
internal sealed class ChoiceLinker(TypeResolver types, ShapeTags tags, FindingCollector findings)
{
    public void Link(SpecElement choice, MemberSet members, XmlTree tree, bool inRequest)
    {
        var name = choice.Required("member");
        if (types.Resolve(choice, "list", TypePlace.Item, CollectionKind.List) is not { } type || !IsSound(choice, name, type))
        {
            return;
        }

        var wire = string.Join(
            "|", choice.Children.Where(static child => child.Name == "element").Select(static child => child.Required("name")));
        var member = MemberFactory.Create(choice, name, type, MemberPlace.Body, wire, required: false, inRequest);
        if (!members.Add(member, choice, "member"))
        {
            return;
        }

        foreach (var alternative in choice.Children.Where(static child => child.Name == "element"))
        {
            if (ElementPath.Parse(alternative, findings) is { } path)
            {
                AddNode(choice, alternative, path, name, type, members, tree);
            }
        }
    }

    private void AddNode(
        SpecElement choice, SpecElement alternative, string[] path, string name, TypeModel type, MemberSet members, XmlTree tree)
    {
        var node = new XmlNode
        {
            Name = path[0],
            Member = name,
            Type = type,
            ChoiceTag = choice["tag"],
            ChoiceTagValue = alternative.Flag("tag"),
        };
        if (path.Length > 1 || path[0] is "." or "*")
        {
            findings.Report(ReferenceDiagnostics.BadChoice, alternative, "name", name, "its elements are plain names, not paths");
        }
        else if (tree.Add(path, node) != XmlTreeProblem.None)
        {
            findings.Report(NameDiagnostics.DuplicateWireName, alternative, "name", members.TypeName, "element", path[0]);
        }
    }

    private bool IsSound(SpecElement choice, string name, TypeModel type)
    {
        if (type.Kind != TypeKind.Shape)
        {
            findings.Report(ReferenceDiagnostics.BadChoice, choice, "list", name, "list must name a shape");
            return false;
        }

        if (choice["tag"] is { } tag && tags.Of(type.Name!) is { } other && other != tag)
        {
            findings.Report(ReferenceDiagnostics.BadChoice, choice, "tag", name, $"another choice of the same shape has the tag '{other}'");
            return false;
        }

        return true;
    }
}
