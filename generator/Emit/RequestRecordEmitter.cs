using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits the request record of an operation: its descriptor, its properties, and the methods that write the request and read the reply.
/// </summary>
internal static class RequestRecordEmitter
{
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation, string purpose)
    {
        XmlDoc.Raw(writer, "summary", $"The request for {purpose}.");
        XmlDoc.Remarks(writer, new Paragraphs(operation.Documentation));
        Deprecation.Mark(writer, operation.Deprecated);
        Preview.Mark(writer, operation);
        GeneratedCodeMark.Write(writer);
        var result = names.Result(operation);
        var request = operation.Name + "Request";
        using var record = writer.Block(BaseList.Of(
            $"public sealed record {request}",
            [names.Core("OssRequest"), $"{names.Core("IOssRequest")}<{result}>"],
            operation.MemberGroups.Select(names.MemberGroup)));
        Descriptor(writer, names, operation);
        PropertyEmitter.Emit(writer, names, operation.Members, unsetMapIsNull: true, operation);
        writer.Blank();
        writer.Line($"{names.Wire("OssOperation")} {names.Core("IOssRequest")}.Operation => s_operation;");
        writer.Blank();
        RequestWriteEmitter.Emit(writer, names, operation);
        writer.Blank();
        ResultReadEmitter.Emit(writer, names, operation);
        if (operation.Pagination is not null)
        {
            writer.Blank();
            PaginationEmitter.NextPage(writer, names, operation);
        }
    }

    private static void Descriptor(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var facts = Facts(names, operation).ToList();
        var start = $"private static readonly {names.Wire("OssOperation")} s_operation = "
            + $"new({Literals.Text(operation.Name)}, {Literals.Text(operation.HttpMethod)}, {names.Wire("OssScope")}.{operation.Scope})";
        Initializer.Write(writer, start, facts, ";");
    }

    private static IEnumerable<string> Facts(TypeNames names, OperationModel operation)
    {
        if (operation.Service is { } service)
        {
            yield return "Service = " + names.Service(service.Name);
            if (service.Resource is { } resource)
            {
                yield return $"Resource = new({Literals.Text(resource)})";
            }
        }

        if (operation.SignedQuery.Count > 0)
        {
            yield return "SignedQuery = " + Literals.Array(operation.SignedQuery);
        }

        var body = ReplyBody(operation.Result);
        if (body != "None")
        {
            yield return $"ReplyBody = {names.Wire("OssReplyBody")}.{body}";
        }

        if (operation.ContentMd5)
        {
            yield return "ContentMd5 = true";
        }

        if (operation.Idempotent != (operation.HttpMethod != "POST"))
        {
            yield return "Idempotent = " + Literals.Boolean(operation.Idempotent);
        }

        if (operation.Result.Crc64)
        {
            yield return "StoredCrc64 = true";
        }

        if (operation.Body is { Crc64: true })
        {
            yield return "Crc64 = true";
        }
    }

    private static string ReplyBody(ResultModel result) => result.Kind switch
    {
        BodyKind.Stream when ResultShape.IsStream(result) => "Stream",
        null when result.CallbackBodyMember is null => "None",
        _ => "Buffered",
    };
}
