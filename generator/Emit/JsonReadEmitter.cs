using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits statements that read the properties of a JSON reply with a <c>Utf8JsonReader</c> named <c>json</c>. A value that doesn't fit the
/// type of its member is omitted, and the omission is recorded in the reply.
/// </summary>
internal static class JsonReadEmitter
{
    public static void Declare(SourceWriter writer, TypeNames names, ResultModel result, Locals locals)
    {
        foreach (var (member, type) in XmlReadEmitter.Members(result.Nodes))
        {
            writer.Line(type.Collection == CollectionKind.List
                ? $"var {locals[member]} = new List<{names.Value(type)}>();"
                : $"{names.Value(type)}? {locals[member]} = null;");
        }
    }

    public static void Read(SourceWriter writer, TypeNames names, ResultModel result, Locals locals, ICollection<string> hiding)
    {
        writer.Line("var json = reply.Json();");
        Properties(writer, names, result.Nodes, "", locals, hiding);
    }

    private static void Properties(
        SourceWriter writer, TypeNames names, EquatableArray<XmlNode> nodes, string path, Locals locals, ICollection<string> hiding)
    {
        using var loop = writer.Block("while (json.Read() && json.TokenType == JsonTokenType.PropertyName)");
        for (var i = 0; i < nodes.Count; i++)
        {
            using (writer.Block($"{(i == 0 ? "" : "else ")}if (json.ValueTextEquals({Literals.Utf8(nodes[i].Name)}))"))
            {
                writer.Line("json.Read();");
                Property(writer, names, nodes[i], path + nodes[i].Name, locals, hiding);
            }
        }

        using (writer.Block("else"))
        {
            writer.Line("json.Skip();");
        }
    }

    private static void Property(
        SourceWriter writer, TypeNames names, XmlNode node, string path, Locals locals, ICollection<string> hiding)
    {
        if (node.Member is null)
        {
            using (writer.Block("if (json.TokenType == JsonTokenType.StartObject)"))
            {
                Properties(writer, names, node.Children, path + "/", locals, hiding);
            }

            using (writer.Block("else"))
            {
                writer.Line("json.Skip();");
            }
        }
        else if (node.Type is { Collection: CollectionKind.List } list)
        {
            using (writer.Block("if (json.TokenType == JsonTokenType.StartArray)"))
            {
                using var items = writer.Block("while (json.Read() && json.TokenType != JsonTokenType.EndArray)");
                using (writer.Block($"if ({Item(names, node, path, list, hiding)} is {{ }} item)"))
                {
                    writer.Line($"{locals[node.Member]}.Add({(list.Scalar.IsWrapped ? $"new {names.Value(list)}(item)" : "item")});");
                }

                writer.Line("json.Skip();");
            }

            using (writer.Block("else"))
            {
                writer.Line("json.Skip();");
            }
        }
        else
        {
            writer.Line($"{locals[node.Member]} = {Value(names, node, path, hiding)};");
            writer.Line("json.Skip();");
        }
    }

    private static string Value(TypeNames names, XmlNode node, string path, ICollection<string> hiding)
    {
        var type = node.Type ?? TypeModel.String;
        return type.Scalar.IsWrapped
            ? $"{Text(names, path, type, hiding)} is {{ }} text ? new {names.Value(type)}(text) : {names.Null(type)}"
            : Read(node, path, type.Scalar);
    }

    /// <summary>
    /// Returns the expression that reads an item of a list. An enum is read as a string, which is converted when the item is added.
    /// </summary>
    private static string Item(TypeNames names, XmlNode node, string path, TypeModel list, ICollection<string> hiding)
        => list.Scalar.IsWrapped ? Text(names, path, list, hiding) : Read(node, path, list.Scalar);

    private static string Text(TypeNames names, string path, TypeModel type, ICollection<string> hiding)
        => $"reply.JsonString(ref json, {Literals.Text(path)}, {names.Static(type, hiding)}.Known)";

    private static string Read(XmlNode node, string path, Scalar scalar)
        => $"reply.Json{scalar.JsonReader}(ref json, {Literals.Text(path)}{(node.Essential == true ? ", essential: true" : "")})";
}
