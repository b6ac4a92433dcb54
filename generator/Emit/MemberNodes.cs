using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The nodes of a document that have members, and the local variables into which these are read.</summary>
internal static class MemberNodes
{
    /// <summary>Returns the nodes that have a member, in order.</summary>
    public static IEnumerable<XmlNode> Flatten(IEnumerable<XmlNode> nodes) =>
        nodes.SelectMany(static node => node.Member is null ? Flatten(node.Children) : [node]);

    /// <summary>Returns the first node of each member, in order.</summary>
    public static IEnumerable<XmlNode> Distinct(IEnumerable<XmlNode> nodes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Flatten(nodes).Where(node => seen.Add(node.Member!));
    }

    /// <summary>Emits declarations of a local variable for each member of the nodes.</summary>
    public static void Declare(SourceWriter writer, TypeNames names, Locals locals, IEnumerable<XmlNode> nodes)
    {
        foreach (var node in Distinct(nodes))
        {
            var (local, type) = (locals[node.Member!], node.MemberType);
            Declare(writer, names, local, type);
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
