using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits statements that read the properties of a JSON reply with a <c>Utf8JsonReader</c> named <c>json</c>. A value that doesn't fit the
/// type of its member is omitted, and the omission is recorded in the reply.
/// </summary>
/// <param name="writer">The writer of the file.</param>
/// <param name="names">The type names in the file.</param>
/// <param name="locals">The local variables of the members.</param>
/// <param name="hiding">The names of the properties in scope, which hide types of the same name.</param>
internal sealed class JsonReadEmitter(SourceWriter writer, TypeNames names, Locals locals, ICollection<string> hiding)
{
    /// <summary>Declares a local variable for each member.</summary>
    public void Declare(ResultModel result)
    {
        foreach (var (member, type) in XmlReadEmitter.Members(result.Nodes))
        {
            writer.Line(type.Collection == CollectionKind.List
                ? $"var {locals[member]} = new List<{names.Value(type)}>();"
                : $"{names.Value(type)}? {locals[member]} = null;");
        }
    }

    /// <summary>Reads the document into the local variables.</summary>
    public void Read(ResultModel result)
    {
        writer.Line("var json = reply.Json();");
        Properties(result.Nodes, path: "");
    }

    private void Properties(EquatableArray<XmlNode> nodes, string path)
    {
        using var loop = writer.Block("while (json.Read() && json.TokenType == JsonTokenType.PropertyName)");
        for (var i = 0; i < nodes.Count; i++)
        {
            using (writer.Block($"{(i == 0 ? "" : "else ")}if (json.ValueTextEquals({Literals.Utf8(nodes[i].Name)}))"))
            {
                writer.Line("json.Read();");
                Property(nodes[i], path + nodes[i].Name);
            }
        }

        using (writer.Block("else"))
        {
            writer.Line("json.Skip();");
        }
    }

    private void Property(XmlNode node, string path)
    {
        if (node.Member is null)
        {
            using (writer.Block("if (json.TokenType == JsonTokenType.StartObject)"))
            {
                Properties(node.Children, path + "/");
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
                using (writer.Block($"if ({Item(node, path, list)} is {{ }} item)"))
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
            writer.Line($"{locals[node.Member]} = {Value(node, path)};");
            writer.Line("json.Skip();");
        }
    }

    private string Value(XmlNode node, string path)
    {
        var type = node.Type ?? TypeModel.String;
        return type.Scalar.IsWrapped
            ? $"{Text(path, type)} is {{ }} text ? new {names.Value(type)}(text) : {names.Null(type)}"
            : Read(node, path, type.Scalar);
    }

    /// <summary>
    /// Returns the expression that reads an item of a list. An enum is read as a string, which is converted when the item is added.
    /// </summary>
    private string Item(XmlNode node, string path, TypeModel list)
        => list.Scalar.IsWrapped ? Text(path, list) : Read(node, path, list.Scalar);

    private string Text(string path, TypeModel type)
        => $"reply.JsonString(ref json, {Literals.Text(path)}, {names.Static(type, hiding)}.Known)";

    private static string Read(XmlNode node, string path, Scalar scalar)
        => $"reply.Json{scalar.JsonReader}(ref json, {Literals.Text(path)}{(node.Essential == true ? ", essential: true" : "")})";
}
