using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits statements that read the properties of a JSON object into local variables, using an <c>OssJsonReader</c>.
/// </summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="names">The type names in the file.</param>
/// <param name="locals">The local variables of the members.</param>
/// <param name="asked">The members whose constraints a strict reader checks, for a server; empty for a client.</param>
/// <param name="hiding">The names of the properties in scope, which hide types of the same name.</param>
/// <param name="reader">The name of the variable that contains the reader.</param>
internal sealed class JsonReadEmitter(
    SourceWriter writer,
    TypeNames names,
    Locals locals,
    EquatableArray<MemberModel> asked,
    ICollection<string> hiding,
    string reader = "json")
{
    /// <summary>Emits declarations of a local variable for each member of the nodes.</summary>
    public void Declare(EquatableArray<XmlNode> nodes) => MemberNodes.Declare(writer, names, locals, nodes);

    /// <summary>Emits statements that read the properties of the object at which the reader is positioned.</summary>
    public void Properties(EquatableArray<XmlNode> nodes)
    {
        Loop(nodes);
        if (asked.Count > 0)
        {
            new StrictChecks(writer, reader, locals, asked).Emit(nodes);
        }
    }

    /// <summary>Emits statements that read the value of a member, at which the reader is positioned.</summary>
    public void Value(XmlNode node)
    {
        if (node.Type is { Collection: CollectionKind.List } list)
        {
            using var array = writer.Block($"if ({reader}.StartArray())");
            using var items = writer.Block($"while ({reader}.ReadItem())");
            using var read = writer.Block($"if ({Read(node, list)} is {{ }} item)");
            writer.Line($"{locals[node.Member!]}.Add({(list.Scalar.IsWrapped ? $"new {names.Value(list)}(item)" : "item")});");
        }
        else
        {
            var type = node.MemberType;
            var value = Read(node, type);
            writer.Line(type.Scalar.IsWrapped
                ? $"{locals[node.Member!]} = {value} is {{ }} text ? new {names.Value(type)}(text) : {names.Null(type)};"
                : $"{locals[node.Member!]} = {value};");
        }
    }

    private void Loop(EquatableArray<XmlNode> nodes)
    {
        using var loop = writer.Block($"while ({reader}.ReadProperty())");
        NameChain.Emit(writer, reader, nodes, Property, Otherwise);
    }

    private void Otherwise(XmlNode? any)
    {
        if (any is null)
        {
            writer.Line($"{reader}.Unknown();");
            return;
        }

        writer.Line($"var name = {reader}.Name;");
        using var present = writer.Block($"if ({reader}.ReadString() is {{ }} text)");
        writer.Line($"{locals[any.Member!]}[name] = text;");
    }

    private void Property(XmlNode node)
    {
        if (node.Member is null)
        {
            using var nested = writer.Block($"if ({reader}.StartObject())");
            Loop(node.Children);
            return;
        }

        Value(node);
    }

    /// <summary>Returns the expression that reads a value. An enum is read as a string.</summary>
    private string Read(XmlNode node, TypeModel type) => type switch
    {
        { Kind: TypeKind.Shape } => $"{CodecEmitter.NameOf(type.Name ?? "")}.Read(ref {reader})",
        { Scalar.IsWrapped: true } => $"{reader}.ReadString({names.Static(type, hiding)}.Known)",
        _ => $"{reader}.Read{type.Scalar.JsonReader}({(node.Essential == true ? "essential: true" : "")})",
    };
}
