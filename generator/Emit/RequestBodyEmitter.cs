using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the part of <c>IOssRequest.Write</c> that writes the body of the request.</summary>
internal static class RequestBodyEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, RequestBodyModel body)
    {
        writer.Blank();
        switch (body.Kind)
        {
            case BodyKind.Stream:
                Streamed(writer, operation, body);
                break;
            case BodyKind.Text or BodyKind.Json:
                Check(writer, operation, body.Member);
                var label = Literals.Text($"{operation.Name}Request.{body.Member}");
                writer.Line($"writer.Text({body.Member}, {Literals.Text(ContentType(body))}, {label});");
                break;
            case BodyKind.Template:
                Templated(writer, operation, body);
                break;
            case BodyKind.XmlShape:
                Guarded(writer, operation, body, Document(Codec(body.Shape), body.Root, body.Member), "writer.EndXml();");
                break;
            case BodyKind.JsonShape:
                Guarded(writer, operation, body, $"{Codec(body.Shape)}.Write(writer.StartJson(), {body.Member});", EndJson(body));
                break;
            case BodyKind.JsonMembers:
                JsonMembers(writer, operation, body);
                break;
            case BodyKind.Alternatives:
                Alternatives(writer, body);
                break;
            default:
                Members(writer, operation, body);
                break;
        }
    }

    private static void Streamed(SourceWriter writer, OperationModel operation, RequestBodyModel body)
    {
        if (body.Required)
        {
            writer.Line($"writer.RequiredContent({body.Member}, {Literals.Text($"{operation.Name}Request.{body.Member}")});");
        }
        else
        {
            Guarded(writer, operation, body, $"writer.Content({body.Member});");
        }
    }

    private static void Templated(SourceWriter writer, OperationModel operation, RequestBodyModel body)
    {
        var members = operation.Members.Where(member => body.Template.Any(part => part.IsMember && part.Text == member.Name)).ToList();
        foreach (var member in members.Where(static member => member.Place == MemberPlace.Body))
        {
            RequestWriteEmitter.Check(writer, operation, member);
        }

        var label = string.Join(" or ", members.Select(member => RequestWriteEmitter.NameOf(operation, member)));
        writer.Line($"writer.Text({Template(operation, body)}, {Literals.Text(ContentType(body))}, {Literals.Text(label)});");
    }

    /// <summary>Emits statements that write the body. If the body's member may be unset, a condition precedes the statements.</summary>
    private static void Guarded(SourceWriter writer, OperationModel operation, RequestBodyModel body, params string[] lines)
    {
        Check(writer, operation, body.Member);
        if (operation.Members.Any(member => member.Name == body.Member && member.CSharpRequired))
        {
            Write();
            return;
        }

        using (writer.Block($"if ({body.Member} is not null)"))
        {
            Write();
        }

        void Write()
        {
            foreach (var line in lines)
            {
                writer.Line(line);
            }
        }
    }

    private static void Check(SourceWriter writer, OperationModel operation, string? name)
        => RequestWriteEmitter.Check(writer, operation, operation.Members.Find(name));

    private static void Members(SourceWriter writer, OperationModel operation, RequestBodyModel body)
    {
        var emitter = new XmlWriteEmitter(
            writer, prefix: "", operation.Name + "Request", operation.Members, byCaller: true, urlEncoded: false);
        IfAnySet(writer, body, Document);

        void Document()
        {
            var root = Literals.Utf8(body.Root ?? "");
            writer.Line("var xml = writer.StartXml();");
            writer.Line($"xml.Start({root});");
            emitter.Nodes(body.Nodes);
            writer.Line($"xml.End({root});");
            writer.Line("writer.EndXml();");
        }
    }

    private static void JsonMembers(SourceWriter writer, OperationModel operation, RequestBodyModel body)
    {
        var emitter = new JsonWriteEmitter(writer, prefix: "", operation.Name + "Request", operation.Members, byCaller: true);
        IfAnySet(writer, body, () =>
        {
            writer.Line("var json = writer.StartJson();");
            emitter.Object(body.Nodes);
            writer.Line(EndJson(body));
        });
    }

    /// <summary>Emits a document. If the body isn't required, it is written only if one of its members is set.</summary>
    private static void IfAnySet(SourceWriter writer, RequestBodyModel body, Action document)
    {
        var conditions = new NodeConditions(writer, prefix: "", byCaller: true);
        if (body.Required || conditions.AnySet(body.Nodes) is not { } condition)
        {
            document();
            return;
        }

        using (conditions.If(condition))
        {
            document();
        }
    }

    private static string EndJson(RequestBodyModel body) => $"writer.EndJson({Literals.Text(ContentType(body))});";

    private static void Alternatives(SourceWriter writer, RequestBodyModel body)
    {
        if (body.Required)
        {
            var what = AnyOf([.. body.Alternatives.Select(static alternative => alternative.Member)]);
            var present = string.Join(", ", body.Alternatives.Select(static alternative => alternative.Member + " is not null"));
            writer.Line($"writer.RequireOne({Literals.Text(what)}, [{present}]);");
        }

        foreach (var alternative in body.Alternatives)
        {
            using (writer.Block($"if ({alternative.Member} is not null)"))
            {
                writer.Line(Document(Codec(alternative.Shape), alternative.Root, alternative.Member));
                writer.Line("writer.EndXml();");
            }

            writer.Blank();
        }
    }

    private static string AnyOf(IReadOnlyList<string> members)
        => members.Count < 2
            ? string.Concat(members)
            : $"{string.Join(", ", members.Take(members.Count - 1))} or {members[members.Count - 1]}";

    private static string Document(string codec, string? root, string? member) =>
        $"{codec}.Write(writer.StartXml(), {Literals.Utf8(root ?? "")}, {member});";

    private static string Codec(string? shape) => CodecEmitter.NameOf(shape ?? "");

    private static string ContentType(RequestBodyModel body) =>
        body.ContentType ?? (body.Kind == BodyKind.Json ? "application/json" : "text/plain");

    private static string Template(OperationModel operation, RequestBodyModel body)
    {
        var plain = true;
        var text = "";
        foreach (var part in body.Template)
        {
            var member = part.IsMember ? operation.Members.FirstOrDefault(candidate => candidate.Name == part.Text) : null;
            plain &= member is null || member.Type.Scalar.IsText;
            text += member is null ? Literals.Interpolated(part.Text) : "{" + MemberValues.Sent(member.Name, member) + "}";
        }

        return plain ? $"$\"{text}\"" : $"string.Create(CultureInfo.InvariantCulture, $\"{text}\")";
    }
}
