using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits statements for query parameters that contain JSON text: an object, an array, or a value of any type.</summary>
internal static class QueryJsonEmitter
{
    // The body may be read or written with a variable named json in an enclosing scope.
    private const string Json = "queryJson";

    /// <summary>Emits the statements of a client that write the parameter if its member is set.</summary>
    public static void Write(SourceWriter writer, OperationModel operation, MemberModel member)
    {
        var node = NodeOf(member);
        var emitter = new JsonWriteEmitter(writer, prefix: "", operation.Name + "Request", operation.Members, byCaller: true, Json);
        using (writer.Block($"if ({MemberValues.IsPresent(member.Name, member.Type)})"))
        {
            writer.Line($"var {Json} = writer.StartJson();");
            emitter.Root(node);
            writer.Line($"writer.EndQueryJson({Literals.Text(member.Wire)});");
        }

        writer.Blank();
    }

    /// <summary>Emits the statements of a server that read the parameter into a local variable.</summary>
    public static void Read(SourceWriter writer, TypeNames names, MemberModel member, Locals locals)
    {
        var emitter = new JsonReadEmitter(writer, names, locals, EquatableArray<MemberModel>.Empty, hiding: [], Json);
        emitter.Declare(new([NodeOf(member)]));
        using (writer.Block($"if (request.HasQuery({Literals.Text(member.Wire)}))"))
        {
            writer.Line($"var {Json} = request.QueryJson({Literals.Text(member.Wire)});");
            emitter.Value(NodeOf(member));
        }

        writer.Blank();
    }

    private static XmlNode NodeOf(MemberModel member) => new()
    {
        Name = member.Wire,
        Member = member.Name,
        Type = member.Type,
        CSharpRequired = member.CSharpRequired,
    };
}
