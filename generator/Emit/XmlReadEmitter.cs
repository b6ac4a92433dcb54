using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits statements that read XML nodes into local variables, using an <c>OssXmlReader</c> named <c>xml</c>.</summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="names">The type names in the file.</param>
/// <param name="locals">The local variables of the members.</param>
/// <param name="urlEncoded">Whether a variable <c>urlEncoded</c> is in scope.</param>
/// <param name="asked">The members whose constraints a strict reader checks, for a server; empty for a client.</param>
/// <param name="hiding">The names of the properties in scope, which hide types of the same name.</param>
internal sealed class XmlReadEmitter(
    SourceWriter writer, TypeNames names, Locals locals, bool urlEncoded, EquatableArray<MemberModel> asked, ICollection<string> hiding)
{
    /// <summary>Emits declarations of a local variable for each member of the nodes.</summary>
    public void Declare(EquatableArray<XmlNode> nodes) => MemberNodes.Declare(writer, names, locals, nodes);

    /// <summary>Emits statements that read the children of the element at which <c>xml</c> is positioned.</summary>
    public void Children(EquatableArray<XmlNode> nodes)
    {
        if (nodes.FirstOrDefault(static node => node.Name == ".") is { } ownText)
        {
            Assign(ownText);
        }
        else
        {
            Loop("depth", nodes);
        }

        if (asked.Count > 0)
        {
            new StrictChecks(writer, "xml", locals, asked).Emit(nodes);
        }
    }

    private void Loop(string depth, EquatableArray<XmlNode> nodes)
    {
        writer.Line($"var {depth} = xml.Depth;");
        if (nodes.Count == 0 || nodes.Any(static node => node.Name == "*"))
        {
            LoopOverAll(depth, nodes);
            return;
        }

        // Each node tries to read its element in turn, so in a document in the spec's order every attempt succeeds.
        using var loop = writer.Block($"while (xml.ReadChildren({depth}))");
        foreach (var node in nodes)
        {
            var keyword = node.Member is not null && node.MemberType.Collection == CollectionKind.List ? "while" : "if";
            using (writer.Block($"{keyword} (xml.TryChild({depth}, {Literals.Utf8(node.Name)}))"))
            {
                Node(node);
            }
        }
    }

    /// <summary>
    /// Emits a loop that reads the children one by one. Children that match no named node are read by the node for any name.
    /// </summary>
    private void LoopOverAll(string depth, EquatableArray<XmlNode> nodes)
    {
        using var loop = writer.Block($"while (xml.ReadChild({depth}))");
        NameChain.Emit(writer, "xml", nodes, Node, Otherwise);
    }

    private void Otherwise(XmlNode? any) =>
        writer.Line(any is null ? "xml.Unknown();" : $"{locals[any.Member!]}[xml.LocalName] = xml.ReadString();");

    private void Node(XmlNode node)
    {
        if (node.Member is null)
        {
            Loop(locals.Depth(node.Name), node.Children);
        }
        else if (node.Children.Count == 0)
        {
            Assign(node);
        }
        else
        {
            TextOrAliases(node);
        }
    }

    private void TextOrAliases(XmlNode node)
    {
        using (writer.Block("if (xml.HasChildren())"))
        {
            Loop(locals.Depth(node.Name), node.Children);
        }

        using (writer.Block("else"))
        {
            Assign(node);
        }
    }

    private void Assign(XmlNode node)
    {
        var type = node.MemberType;
        var local = locals[node.Member!];
        if (type.Collection == CollectionKind.Map)
        {
            writer.Line($"xml.ReadEntry({local});");
            return;
        }

        var value = Value(node, type);
        if (node.ChoiceTag is { } tag)
        {
            value = $"{value} with {{ {tag} = {Literals.Boolean(node.ChoiceTagValue)} }}";
        }

        if (type.Collection == CollectionKind.List && type.Scalar.MayBeUnreadable)
        {
            // An unreadable item is left out, as an unreadable member is left unset.
            using var read = writer.Block($"if ({value} is {{ }} item)");
            writer.Line($"{local}.Add(item);");
            return;
        }

        if (type.Collection == CollectionKind.List)
        {
            writer.Line($"xml.MakeRoom({local});");
            writer.Line($"{local}.Add({value});");
        }
        else
        {
            writer.Line($"{local} = {value};");
        }
    }

    private string Value(XmlNode node, TypeModel type)
    {
        var scalar = type.Scalar;
        if (node.NullText is { } nullText)
        {
            var read = scalar.IsWrapped ? $"new {names.Value(type)}(text)" : "text";
            return $"xml.ReadString() is not {Literals.Text(nullText)} and var text ? {read} : {names.Null(type)}";
        }

        return type.Kind switch
        {
            TypeKind.Presence => "true",
            TypeKind.Shape =>
                $"{CodecEmitter.NameOf(type.Name ?? "")}.Read(ref xml{(node.PassesUrlEncoded && urlEncoded ? ", urlEncoded" : "")})",
            _ when scalar.IsWrapped => $"new {names.Value(type)}(xml.{scalar.XmlReader}({names.Static(type, hiding)}.Known))",
            _ when scalar.MayBeUnreadable => $"xml.{scalar.XmlReader}({(node.Essential == true ? "essential: true" : "")})",
            _ => $"xml.{scalar.XmlReader}({(node.UrlEncoded && urlEncoded ? "urlEncoded" : "")})",
        };
    }
}
