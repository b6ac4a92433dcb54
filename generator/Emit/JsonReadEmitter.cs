using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Statements that read properties of a JSON reply with a <c>Utf8JsonReader</c> named <c>json</c>; what doesn't fit a member's type is left out.</summary>
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

    public static void Read(SourceWriter writer, TypeNames names, ResultModel result, Locals locals)
    {
        writer.Line("var json = reply.Json();");
        writer.Line("json.Read();");
        Properties(writer, names, result.Nodes, locals);
    }

    private static void Properties(SourceWriter writer, TypeNames names, EquatableArray<XmlNode> nodes, Locals locals)
    {
        using var loop = writer.Block("while (json.Read() && json.TokenType == JsonTokenType.PropertyName)");
        for (var i = 0; i < nodes.Count; i++)
        {
            using (writer.Block($"{(i == 0 ? "" : "else ")}if (json.ValueTextEquals({Literals.Utf8(nodes[i].Name)}))"))
            {
                writer.Line("json.Read();");
                Property(writer, names, nodes[i], locals);
            }
        }

        using (writer.Block("else"))
        {
            writer.Line("json.Skip();");
        }
    }

    private static void Property(SourceWriter writer, TypeNames names, XmlNode node, Locals locals)
    {
        if (node.Member is null)
        {
            using (writer.Block("if (json.TokenType == JsonTokenType.StartObject)"))
            {
                Properties(writer, names, node.Children, locals);
            }
        }
        else if (node.Type is { Collection: CollectionKind.List } list)
        {
            using (writer.Block("while (json.TokenType != JsonTokenType.EndArray && json.Read() && json.TokenType != JsonTokenType.EndArray)"))
            {
                using (writer.Block($"if ({Value(names, list.Kind, list)} is {{ }} item)"))
                {
                    writer.Line($"{locals[node.Member]}.Add(item);");
                }

                writer.Line("json.Skip();");
            }
        }
        else
        {
            writer.Line($"{locals[node.Member]} = {Value(names, node.Type?.Kind ?? TypeKind.String, node.Type)};");
            writer.Line("json.Skip();");
        }
    }

    private static string Value(TypeNames names, TypeKind kind, TypeModel? type) => kind switch
    {
        TypeKind.Int32 => Number("Int32"),
        TypeKind.Int64 => Number("Int64"),
        TypeKind.UInt64 => Number("UInt64"),
        TypeKind.Double => Number("Double"),
        TypeKind.Boolean => "json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : null",
        TypeKind.Time => "json.TokenType == JsonTokenType.String && json.TryGetDateTimeOffset(out var time) ? time : null",
        TypeKind.Enum when type is not null => $"json.TokenType == JsonTokenType.String ? new {names.Value(type)}(json.GetString()!) : null",
        _ => "json.TokenType == JsonTokenType.String ? json.GetString() : null",
    };

    private static string Number(string type) => $"json.TokenType == JsonTokenType.Number && json.TryGet{type}(out var number) ? number : null";
}
