using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>Emits statements that write a JSON reply. Unset members are omitted.</summary>
internal static class JsonWriteEmitter
{
    public static void Emit(SourceWriter writer, ResultModel result)
    {
        writer.Line("using var document = new MemoryStream();");
        using (writer.Block("using (var json = new Utf8JsonWriter(document))"))
        {
            writer.Line("json.WriteStartObject();");
            Properties(writer, result.Nodes);
            writer.Line("json.WriteEndObject();");
        }

        writer.Line("reply.Text(Encoding.UTF8.GetString(document.ToArray()), \"application/json\");");
    }

    private static void Properties(SourceWriter writer, IEnumerable<XmlNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Member is null)
            {
                writer.Line($"json.WriteStartObject({Literals.Utf8(node.Name)});");
                Properties(writer, node.Children);
                writer.Line("json.WriteEndObject();");
            }
            else if (node.Type is { Collection: CollectionKind.List } list)
            {
                writer.Line($"json.WriteStartArray({Literals.Utf8(node.Name)});");
                using (writer.Block($"foreach (var item in result.{node.Member})"))
                {
                    writer.Line($"json.Write{list.Scalar.JsonWriter}Value({Value("item", list)});");
                }

                writer.Line("json.WriteEndArray();");
            }
            else if (node.IsNeverNull)
            {
                Property(writer, node, "result." + node.Member);
            }
            else
            {
                var local = Locals.Of(node.Member);
                using (writer.Block($"if (result.{node.Member} is {{ }} {local})"))
                {
                    Property(writer, node, local);
                }
            }
        }
    }

    private static void Property(SourceWriter writer, XmlNode node, string value)
    {
        var type = node.Type ?? TypeModel.String;
        writer.Line($"json.Write{type.Scalar.JsonWriter}({Literals.Utf8(node.Name)}, {Value(value, type)});");
    }

    private static string Value(string value, TypeModel type)
        => MemberValues.Format(type.Scalar.JsonValue, MemberValues.Sent(value, type, neverNull: true), neverNull: true);
}
