using OssGen.Generator.Model;

namespace OssGen.Generator.Emit.Server;

/// <summary>Emits the statements of a server codec that read the body of a request.</summary>
internal static class ServerBodyReadEmitter
{
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation, Locals locals)
    {
        switch (operation.Body)
        {
            case { Kind: BodyKind.XmlMembers } body:
                Members(writer, names, operation, body, locals);
                break;
            case { Kind: BodyKind.JsonMembers } body:
                JsonMembers(writer, names, operation, body, locals);
                break;
            case { Kind: BodyKind.Alternatives } body:
                Alternatives(writer, names, operation, body, locals);
                break;
            case { Kind: BodyKind.XmlShape or BodyKind.JsonShape } body:
                Shape(writer, names, operation, body, locals);
                break;
            default:
                return;
        }

        writer.Blank();
    }

    /// <summary>Returns the expression for the value of a member that is sent in the body.</summary>
    public static string Value(OperationModel operation, MemberModel member, Locals locals) => operation.Body?.Kind switch
    {
        BodyKind.Stream => member.CSharpRequired ? "request.Content()" : "request.OptionalContent()",
        BodyKind.Text or BodyKind.Json => member.CSharpRequired ? "request.Text()" : "request.HasDocument ? request.Text() : null",
        BodyKind.Template => TemplateValue(operation.Body, member),
        BodyKind.XmlMembers or BodyKind.JsonMembers => RecordReadEmitter.NotNull(member, locals[member.Name]),
        _ => locals[member.Name] + (member.CSharpRequired ? "!" : ""),
    };

    private static void Members(SourceWriter writer, TypeNames names, OperationModel operation, RequestBodyModel body, Locals locals)
    {
        var emitter = new XmlReadEmitter(writer, names, locals, urlEncoded: false, operation.Members, hiding: []);
        emitter.Declare(body.Nodes);
        IfPresent(writer, body, () =>
        {
            writer.Line($"var xml = request.Xml({Literals.Utf8(body.Root ?? "")});");
            emitter.Children(body.Nodes);
        });
    }

    private static void JsonMembers(SourceWriter writer, TypeNames names, OperationModel operation, RequestBodyModel body, Locals locals)
    {
        var emitter = new JsonReadEmitter(writer, names, locals, operation.Members, hiding: []);
        emitter.Declare(body.Nodes);
        IfPresent(writer, body, () =>
        {
            writer.Line("var json = request.Json();");
            emitter.Properties(body.Nodes);
        });
    }

    private static void IfPresent(SourceWriter writer, RequestBodyModel body, Action read)
    {
        if (body.Required)
        {
            read();
            return;
        }

        using (writer.Block("if (request.HasDocument)"))
        {
            read();
        }
    }

    private static void Shape(SourceWriter writer, TypeNames names, OperationModel operation, RequestBodyModel body, Locals locals)
    {
        var member = operation.Members.First(candidate => candidate.Name == body.Member);
        writer.Line($"{names.Value(member.Type)}? {locals[member.Name]} = null;");
        if (member.CSharpRequired)
        {
            Document();
            return;
        }

        using (writer.Block("if (request.HasDocument)"))
        {
            Document();
        }

        void Document()
        {
            if (body.Kind == BodyKind.XmlShape)
            {
                XmlDocument(writer, body.Root, body.Shape, locals[member.Name]);
                return;
            }

            writer.Line("var json = request.Json();");
            writer.Line($"{locals[member.Name]} = {CodecEmitter.NameOf(body.Shape ?? "")}.Read(ref json);");
        }
    }

    private static void Alternatives(SourceWriter writer, TypeNames names, OperationModel operation, RequestBodyModel body, Locals locals)
    {
        foreach (var alternative in body.Alternatives)
        {
            var type = operation.Members.First(candidate => candidate.Name == alternative.Member).Type;
            writer.Line($"{names.Value(type)}? {locals[alternative.Member]} = null;");
        }

        var start = "if";
        foreach (var alternative in body.Alternatives)
        {
            using (writer.Block($"{start} (request.XmlRootIs({Literals.Utf8(alternative.Root)}))"))
            {
                XmlDocument(writer, alternative.Root, alternative.Shape, locals[alternative.Member]);
            }

            start = "else if";
        }
    }

    private static void XmlDocument(SourceWriter writer, string? root, string? shape, string local)
    {
        writer.Line($"var xml = request.Xml({Literals.Utf8(root ?? "")});");
        writer.Line($"{local} = {CodecEmitter.NameOf(shape ?? "")}.Read(ref xml);");
    }

    /// <summary>Returns the expression that reads the value of a member from between two literal parts of the template.</summary>
    private static string TemplateValue(RequestBodyModel body, MemberModel member)
    {
        var at = body.Template.ToList().FindIndex(part => part.IsMember && part.Text == member.Name);
        var before = at > 0 ? body.Template[at - 1].Text : "";
        var after = at >= 0 && at + 1 < body.Template.Count ? body.Template[at + 1].Text : "";
        return $"request.TextBetween({Literals.Text(before)}, {Literals.Text(after)})";
    }
}
