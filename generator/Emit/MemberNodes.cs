using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The nodes of a document that have members, and the local variables into which these are read.</summary>
internal static class MemberNodes
{
    /// <summary>Returns the nodes that have a member, in order.</summary>
    public static List<XmlNode> Flatten(EquatableArray<XmlNode> nodes)
    {
        var found = new List<XmlNode>(nodes.Count);
        Add(nodes, found);
        return found;
    }

    /// <summary>Emits declarations of a local variable for each member of the nodes.</summary>
    public static void Declare(SourceWriter writer, TypeNames names, Locals locals, EquatableArray<XmlNode> nodes)
    {
        var declared = new HashSet<string>();
        foreach (var node in Flatten(nodes))
        {
            if (declared.Add(node.Member!))
            {
                Declare(writer, names, locals[node.Member!], node.MemberType);
            }
        }
    }

    private static void Add(EquatableArray<XmlNode> nodes, List<XmlNode> found)
    {
        foreach (var node in nodes)
        {
            if (node.Member is null)
            {
                Add(node.Children, found);
            }
            else
            {
                found.Add(node);
            }
        }
    }

    private static void Declare(SourceWriter writer, TypeNames names, string local, TypeModel type)
    {
        if (type.Collection == CollectionKind.List)
        {
            writer.Line($"var {local} = new List<{names.Value(type)}>();");
        }
        else if (type.Collection == CollectionKind.Map)
        {
            writer.Line($"var {local} = new Dictionary<string, string>();");
        }
        else if (type.Kind == TypeKind.Presence)
        {
            writer.Line($"var {local} = false;");
        }
        else
        {
            writer.Line($"{names.Value(type)}? {local} = null;");
        }
    }
}
