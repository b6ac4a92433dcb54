using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits statements that find the node whose name is that of the element or property at which a reader is positioned.</summary>
internal static class NameChain
{
    /// <param name="writer">The writer of the file.</param>
    /// <param name="reader">The name of the variable that contains the reader.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="read">Emits the statements that read a node.</param>
    /// <param name="otherwise">Emits the statements for other names, given the node for any name if there is one.</param>
    public static void Emit(
        SourceWriter writer, string reader, EquatableArray<XmlNode> nodes, Action<XmlNode> read, Action<XmlNode?> otherwise)
    {
        var keyword = "if";
        foreach (var node in nodes)
        {
            if (IsAny(node))
            {
                continue;
            }

            using var found = writer.Block($"{keyword} ({reader}.NameEquals({Literals.Utf8(node.Name)}))");
            read(node);
            keyword = "else if";
        }

        var any = nodes.FirstOrDefault(IsAny);
        if (keyword == "if")
        {
            otherwise(any);
            return;
        }

        using var none = writer.Block("else");
        otherwise(any);
    }

    private static bool IsAny(XmlNode node) => node.Name == "*";
}
