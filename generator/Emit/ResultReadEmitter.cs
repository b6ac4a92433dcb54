using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits <c>IOssRequest&lt;T&gt;.Read</c>, which reads the headers and body of a successful reply into the result record.
/// </summary>
internal static class ResultReadEmitter
{
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var result = operation.Result;
        var record = names.Result(operation);
        var (request, reader) = (names.Core("IOssRequest"), names.Wire("OssResponseReader"));
        if (result.Members.Count == 0 && !ReadsDocument(result))
        {
            writer.Line($"{record} {request}<{record}>.Read({reader} reply) => new() {{ Response = reply.Response }};");
            return;
        }

        using var method = writer.Block($"{record} {request}<{record}>.Read({reader} reply)");
        var locals = new Locals(result.Members.Select(static member => member.Name));
        var hiding = operation.Members.Select(static member => member.Name).ToList();
        Body(writer, names, result, locals, hiding);
        Initializer.Write(writer, $"return new {record}", [.. Assignments(names, result, locals, hiding)], ";");
    }

    private static void Body(SourceWriter writer, TypeNames names, ResultModel result, Locals locals, ICollection<string> hiding)
    {
        if (!ReadsDocument(result) || (ResultShape.IsText(result) && result.CallbackBodyMember is null))
        {
            return;
        }

        var emitter = new XmlReadEmitter(writer, names, locals, result.UrlEncodedBy is not null, EquatableArray<MemberModel>.Empty, hiding);
        Declare(writer, names, result, locals, emitter, hiding);
        if (result.CallbackBodyMember is { } callbackBody)
        {
            using (writer.Block($"if (reply.Sent({Literals.Text(result.CallbackHeader ?? "")}))"))
            {
                writer.Line($"{locals[callbackBody]} = reply.Text();");
            }

            using (writer.Block(result.Optional ? "else if (reply.HasBody)" : "else"))
            {
                Document(writer, names, result, locals, emitter, hiding);
            }
        }
        else if (result.Optional)
        {
            using (writer.Block("if (reply.HasBody)"))
            {
                Document(writer, names, result, locals, emitter, hiding);
            }
        }
        else
        {
            Document(writer, names, result, locals, emitter, hiding);
        }

        writer.Blank();
    }

    private static void Declare(
        SourceWriter writer, TypeNames names, ResultModel result, Locals locals, XmlReadEmitter emitter, ICollection<string> hiding)
    {
        switch (result.Kind)
        {
            case BodyKind.Json when ResultShape.IsText(result):
                writer.Line($"string? {locals[result.Member!]} = null;");
                break;
            case BodyKind.XmlMembers:
                emitter.Declare(result.Nodes);
                break;
            case BodyKind.JsonMembers:
                Json(writer, names, locals, hiding).Declare(result.Nodes);
                break;
            case BodyKind.XmlShape or BodyKind.JsonShape or BodyKind.Text
                when result.Member is not null && ResultShape.BodyMember(result) is { } member:
                writer.Line($"{names.Value(member.Type)}? {locals[member.Name]} = null;");
                break;
        }

        if (result.CallbackBodyMember is { } callbackBody)
        {
            writer.Line($"string? {locals[callbackBody]} = null;");
        }
    }

    private static void Document(
        SourceWriter writer, TypeNames names, ResultModel result, Locals locals, XmlReadEmitter emitter, ICollection<string> hiding)
    {
        if (ResultShape.IsText(result))
        {
            writer.Line($"{locals[result.Member!]} = reply.Text();");
            return;
        }

        if (result.Kind is BodyKind.JsonMembers or BodyKind.JsonShape)
        {
            writer.Line("var json = reply.Json();");
            if (result.Kind == BodyKind.JsonMembers)
            {
                Json(writer, names, locals, hiding).Properties(result.Nodes);
            }
            else
            {
                writer.Line($"{locals[result.Member!]} = {CodecEmitter.NameOf(result.Shape ?? "")}.Read(ref json);");
            }

            return;
        }

        var alias = result.RootAlias is null ? "" : ", " + Literals.Utf8(result.RootAlias);
        writer.Line($"var xml = reply.Xml({Literals.Utf8(result.Root ?? "")}{alias});");
        if (result.UrlEncodedBy is { } flag)
        {
            writer.Line($"var urlEncoded = xml.ChildTextEquals({Literals.Utf8(flag)}, \"url\"u8);");
        }

        if (result.Kind == BodyKind.XmlShape)
        {
            var argument = result.UrlEncodedBy is not null && result.PassesUrlEncoded ? ", urlEncoded" : "";
            writer.Line($"{locals[result.Member!]} = {CodecEmitter.NameOf(result.Shape ?? "")}.Read(ref xml{argument});");
        }
        else
        {
            emitter.Children(result.Nodes);
        }
    }

    private static JsonReadEmitter Json(SourceWriter writer, TypeNames names, Locals locals, ICollection<string> hiding)
        => new(writer, names, locals, EquatableArray<MemberModel>.Empty, hiding);

    private static bool ReadsDocument(ResultModel result)
        => result.Kind is not (null or BodyKind.Stream) && (result.Kind != BodyKind.JsonMembers || result.Nodes.Count > 0);

    private static IEnumerable<string> Assignments(TypeNames names, ResultModel result, Locals locals, ICollection<string> hiding)
    {
        var absent = AbsentEmitter.OfResults(names);
        yield return "Response = reply.Response";
        foreach (var member in result.Members)
        {
            var value = member.Place == MemberPlace.Body
                ? absent.Or(member, BodyValue(result, member, locals))
                : HeaderReadEmitter.Value(names, absent, member, locals[member.Name], hiding);
            yield return $"{member.Name} = {value}";
        }
    }

    private static string BodyValue(ResultModel result, MemberModel member, Locals locals)
    {
        if (member.Name == result.Member && result.Kind == BodyKind.Stream)
        {
            return member.Type.Kind switch
            {
                TypeKind.SelectStream => "reply.SelectFrames()",
                TypeKind.SelectMeta => "reply.SelectMeta()",
                _ => "reply.Content()",
            };
        }

        if (member.Name == result.CallbackBodyMember && !ReadsDocument(result))
        {
            return $"reply.Sent({Literals.Text(result.CallbackHeader ?? "")}) ? reply.Text() : null";
        }

        if (member.Name == result.Member && ResultShape.IsText(result) && result.CallbackBodyMember is null)
        {
            return result.Optional ? "reply.HasBody ? reply.Text() : null" : "reply.Text()";
        }

        return locals[member.Name];
    }
}
