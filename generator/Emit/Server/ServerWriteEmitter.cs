using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>Emits the <c>Write</c> method of a server codec, which writes the headers and body of the result.</summary>
internal static class ServerWriteEmitter
{
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        using var method =
            writer.Block($"public override void Write({names.Result(operation)} result, {names.ServerWire("OssServerReply")} reply)");
        if (operation.SuccessStatuses.Count > 0 && operation.SuccessStatuses[0] != 200)
        {
            writer.Line($"reply.Status = {operation.SuccessStatuses[0]};");
        }

        foreach (var member in operation.Result.Members.Where(static member => member.Place is MemberPlace.Header or MemberPlace.HeaderMap))
        {
            Header(writer, member);
        }

        if (operation.Result.CallbackBodyMember is { } callbackBody)
        {
            writer.Blank();
            using (writer.Block($"if (result.{callbackBody} is not null)"))
            {
                writer.Line($"reply.Text(result.{callbackBody}, \"application/json\");");
                if (operation.Result.Kind is not null)
                {
                    writer.Line("return;");
                }
            }
        }

        writer.Blank();
        Body(writer, operation);
    }

    private static void Header(SourceWriter writer, MemberModel member)
    {
        var value = MemberValues.Sent("result." + member.Name, member.Type, member.IsNeverNull);
        var method = member.Type.Collection == CollectionKind.Map ? "HeaderMap" : member.Type.Scalar.ReplyHeaderWriter;
        writer.Line($"reply.{method}({Literals.Text(member.Wire)}, {value});");
    }

    private static void Body(SourceWriter writer, OperationModel operation)
    {
        var result = operation.Result;
        switch (result.Kind)
        {
            case BodyKind.Stream when ResultShape.IsSelectMeta(result):
                writer.Line($"reply.SelectMeta(result.{result.Member});");
                break;
            case BodyKind.Stream when ResultShape.IsSelectStream(result):
                writer.Line("reply.SelectRows(result.Content);");
                break;
            case BodyKind.Stream:
                writer.Line("reply.Content(result.Content);");
                break;
            case BodyKind.Text or BodyKind.Json when ResultShape.IsText(result):
                var contentType = Literals.Text(result.Kind == BodyKind.Text ? "text/plain" : "application/json");
                writer.Line($"reply.Text(result.{result.Member}, {contentType});");
                break;
            case BodyKind.JsonMembers:
                var emitter = new JsonWriteEmitter(writer, "result.", operation.Name + "Result", result.Members, byCaller: false);
                JsonDocument(writer, () => emitter.Object(result.Nodes));
                break;
            case BodyKind.JsonShape:
                JsonShape(writer, result);
                break;
            case BodyKind.XmlShape:
                var codec = CodecEmitter.NameOf(result.Shape ?? "");
                var flag = result.PassesUrlEncoded ? ", urlEncoded" : "";
                var write = $"{codec}.Write(xml, {Literals.Utf8(result.Root ?? "")}, result.{result.Member}{flag});";
                if (result.Optional)
                {
                    using var present = writer.Block($"if (result.{result.Member} is not null)");
                    Document(writer, result, () => writer.Line(write));
                }
                else
                {
                    Document(writer, result, () => ShapeOrEmptyRoot(writer, result, write));
                }

                break;
            case BodyKind.XmlMembers:
                Members(writer, operation);
                break;
        }
    }

    private static void JsonShape(SourceWriter writer, ResultModel result)
    {
        var write = $"{CodecEmitter.NameOf(result.Shape ?? "")}.Write(json, result.{result.Member});";
        if (result.Optional)
        {
            using var present = writer.Block($"if (result.{result.Member} is not null)");
            JsonDocument(writer, () => writer.Line(write));
        }
        else
        {
            JsonDocument(writer, () => ShapeOrEmptyObject(writer, result, write));
        }
    }

    private static void JsonDocument(SourceWriter writer, Action root)
    {
        writer.Line("var json = reply.StartJson();");
        root();
        writer.Line("reply.EndJson();");
    }

    // Without an object there would be no document.
    private static void ShapeOrEmptyObject(SourceWriter writer, ResultModel result, string write)
    {
        if (ResultShape.BodyMember(result) is { IsNeverNull: true })
        {
            writer.Line(write);
            return;
        }

        using (writer.Block($"if (result.{result.Member} is null)"))
        {
            writer.Line("json.StartObject();");
            writer.Line("json.EndObject();");
        }

        using (writer.Block("else"))
        {
            writer.Line(write);
        }
    }

    // Without a root there would be no document.
    private static void ShapeOrEmptyRoot(SourceWriter writer, ResultModel result, string write)
    {
        if (ResultShape.BodyMember(result) is not { IsNeverNull: true })
        {
            using var absent = writer.Block($"if (result.{result.Member} is null)");
            writer.Line($"xml.Start({Literals.Utf8(result.Root ?? "")});");
            writer.Line($"xml.End({Literals.Utf8(result.Root ?? "")});");
        }

        writer.Line(write);
    }

    private static void Members(SourceWriter writer, OperationModel operation)
    {
        var result = operation.Result;
        var emitter = new XmlWriteEmitter(
            writer, "result.", operation.Name + "Result", result.Members, byCaller: false, result.UrlEncodedBy is not null);
        var conditions = new NodeConditions(writer, "result.", byCaller: false);
        if (result.Optional && conditions.AnySet(result.Nodes) is { } anySet)
        {
            using (writer.Block($"if ({anySet})"))
            {
                Document(writer, result, Root);
            }
        }
        else
        {
            Document(writer, result, Root);
        }

        void Root()
        {
            writer.Line($"xml.Start({Literals.Utf8(result.Root ?? "")});");
            emitter.Nodes(result.Nodes);
            writer.Line($"xml.End({Literals.Utf8(result.Root ?? "")});");
        }
    }

    private static void Document(SourceWriter writer, ResultModel result, Action root)
    {
        if (result.UrlEncodedBy is not null)
        {
            writer.Line($"var urlEncoded = {UrlEncoded(result)};");
        }

        writer.Line("var xml = reply.StartXml();");
        root();
        writer.Line("reply.EndXml();");
    }

    private static string UrlEncoded(ResultModel result)
    {
        var member = result.Members.FirstOrDefault(candidate => candidate.Name == result.UrlEncodedMember);
        return member is null
            ? "false"
            : $"string.Equals({MemberValues.Sent("result." + member.Name, member.Type, member.IsNeverNull)}, "
                + "\"url\", StringComparison.OrdinalIgnoreCase)";
    }
}
