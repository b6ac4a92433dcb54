using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>
/// Links a <c>choice</c> element, which describes sibling elements with several names and one shape. The elements are read into a single
/// ordered list.
/// </summary>
internal sealed class ChoiceLinker(TypeResolver types, ShapeTags tags, FindingCollector findings)
{
    public void Link(ChoiceSpec choice, MemberSet members, XmlTree tree, bool inRequest)
    {
        var name = choice.Member.Value;
        if (types.Resolve(choice, choice.List, TypePlace.Item, CollectionKind.List) is not { } type || !IsSound(choice, name, type))
        {
            return;
        }

        var wire = string.Join("|", choice.Elements.Select(static element => element.Name.Value));
        var member = MemberFactory.Create(choice, name, type, MemberPlace.Body, wire, required: false, inRequest);
        if (!members.Add(member, choice, choice.Member))
        {
            return;
        }

        foreach (var alternative in choice.Elements)
        {
            if (ElementPath.Parse(alternative, alternative.Name, findings) is { } path)
            {
                AddNode(choice, alternative, path, name, type, members, tree);
            }
        }
    }

    private void AddNode(
        ChoiceSpec choice, ChoiceElementSpec alternative, string[] path, string name, TypeModel type, MemberSet members, XmlTree tree)
    {
        var node = new XmlNode
        {
            Name = path[0],
            Member = name,
            Type = type,
            ChoiceTag = choice.Tag.Value,
            ChoiceTagValue = alternative.Tag.Value == true,
        };
        if (path.Length > 1 || path[0] is "." or "*")
        {
            findings.Report(ReferenceDiagnostics.BadChoice, alternative, alternative.Name, name, "its elements are plain names, not paths");
        }
        else if (tree.Add(path, node, out _) != XmlTreeProblem.None)
        {
            var (owner, problem) = (members.TypeName, EarlierName.Then(path[0], path[0]));
            findings.Report(NameDiagnostics.DuplicateWireName, alternative, alternative.Name, owner, "element", path[0], problem);
        }
    }

    private bool IsSound(ChoiceSpec choice, string name, TypeModel type)
    {
        if (type.Kind != TypeKind.Shape)
        {
            findings.Report(ReferenceDiagnostics.BadChoice, choice, choice.List, name, "list must name a shape");
            return false;
        }

        if (choice.Tag.Value is { } tag && tags.Of(type.Name!) is { } other && other != tag)
        {
            var problem = $"another choice of the same shape has the tag '{other}'";
            findings.Report(ReferenceDiagnostics.BadChoice, choice, choice.Tag, name, problem);
            return false;
        }

        return true;
    }
}
