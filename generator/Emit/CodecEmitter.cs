using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits the codec of a shape, which is an internal class that reads and writes the shape as an XML element, a JSON object or both.
/// </summary>
internal static class CodecEmitter
{
    private static readonly ElementForm[] s_forms = [ElementForm.Xml, ElementForm.Json];

    /// <summary>
    /// Returns the name of a shape's codec, given the full name of the shape. A codec is in the namespace of the code that uses it.
    /// </summary>
    public static string NameOf(string shape) => shape.Substring(shape.LastIndexOf('.') + 1) + "Codec";

    /// <param name="writer">The writer of the file.</param>
    /// <param name="names">The type names in the file.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="server">
    /// Whether the codec is for the server, which reads shapes of requests and writes shapes of results; a client does the opposite.
    /// </param>
    public static void Emit(SourceWriter writer, TypeNames names, ShapeModel shape, bool server)
    {
        var reads = server ? shape.InRequests : shape.InResults;
        var writes = server ? shape.InResults : shape.InRequests;
        if (!reads && !writes)
        {
            return;
        }

        writer.Blank();
        GeneratedCodeMark.Write(writer);
        using var codec = writer.Block($"internal static class {shape.Name}Codec");
        foreach (var form in s_forms)
        {
            if (reads && shape.Forms.Includes(form))
            {
                Read(writer, names, shape, server, form);
            }

            if (writes && shape.Forms.Includes(form))
            {
                Write(writer, names, shape, server, form);
            }
        }
    }

    private static void Read(SourceWriter writer, TypeNames names, ShapeModel shape, bool server, ElementForm form)
    {
        var locals = new Locals(shape.Members.Select(static member => member.Name));
        var asked = server ? shape.Members : EquatableArray<MemberModel>.Empty;
        if (form == ElementForm.Xml)
        {
            ReadXml(writer, names, shape, locals, asked, server);
        }
        else
        {
            ReadJson(writer, names, shape, locals, asked, server);
        }
    }

    private static void ReadXml(
        SourceWriter writer, TypeNames names, ShapeModel shape, Locals locals, EquatableArray<MemberModel> asked, bool server)
    {
        var flag = shape.TakesUrlEncoded ? ", bool urlEncoded = false" : "";
        using var method = writer.Block($"internal static {Record(names, shape)} Read(ref {names.Wire("OssXmlReader")} xml{flag})");
        if (shape.Nodes.Count > 0)
        {
            var emitter = new XmlReadEmitter(writer, names, locals, shape.TakesUrlEncoded, asked, hiding: []);
            emitter.Declare(shape.Nodes);
            emitter.Children(shape.Nodes);
            RequireMember(writer, shape, locals, "xml", server);
        }

        Return(writer, names, shape, locals, "xml");
    }

    private static void ReadJson(
        SourceWriter writer, TypeNames names, ShapeModel shape, Locals locals, EquatableArray<MemberModel> asked, bool server)
    {
        using var method = writer.Block($"internal static {Record(names, shape)}? Read(ref {names.Wire("OssJsonReader")} json)");
        using (writer.Block("if (!json.StartObject())"))
        {
            writer.Line("return null;");
        }

        writer.Blank();
        var emitter = new JsonReadEmitter(writer, names, locals, asked, hiding: []);
        emitter.Declare(shape.Nodes);
        emitter.Properties(shape.Nodes);
        RequireMember(writer, shape, locals, "json", server);
        Return(writer, names, shape, locals, "json");
    }

    private static void RequireMember(SourceWriter writer, ShapeModel shape, Locals locals, string reader, bool server)
    {
        if (server)
        {
            AtLeastOneEmitter.AfterReading(writer, reader, locals, shape);
        }
    }

    private static void Return(SourceWriter writer, TypeNames names, ShapeModel shape, Locals locals, string reader)
    {
        if (shape.Nodes.Count == 0)
        {
            writer.Line($"return new {Record(names, shape)}();");
            return;
        }

        writer.Blank();
        var bound = new HashSet<string>(MemberNodes.Flatten(shape.Nodes).Select(static node => node.Member!), StringComparer.Ordinal);
        var absent = AbsentEmitter.OfShapes(names, reader);
        var assignments = shape.Members.Where(member => bound.Contains(member.Name))
            .Select(member => RecordReadEmitter.Assign(absent, member, locals[member.Name]));
        Initializer.Write(writer, $"return new {Record(names, shape)}", [.. assignments], ";");
    }

    private static void Write(SourceWriter writer, TypeNames names, ShapeModel shape, bool server, ElementForm form)
    {
        if (form == ElementForm.Json)
        {
            var parameters = $"{names.Wire("OssJsonWriter")} json, {Record(names, shape)} value";
            using var ofJson = writer.Block($"internal static void Write({parameters})");
            RequireMember(writer, shape, "json", server);
            new JsonWriteEmitter(writer, "value.", shape.Name, shape.Members, byCaller: !server).Object(shape.Nodes);
            return;
        }

        var flag = shape.TakesUrlEncoded ? ", bool urlEncoded = false" : "";
        using var method = writer.Block(
            $"internal static void Write({names.Wire("OssXmlWriter")} xml, ReadOnlySpan<byte> name, {Record(names, shape)}? value{flag})");
        using (writer.Block("if (value is null)"))
        {
            writer.Line("return;");
        }

        writer.Blank();
        RequireMember(writer, shape, "xml", server);
        writer.Line("xml.Start(name);");
        new XmlWriteEmitter(writer, "value.", shape.Name, shape.Members, byCaller: !server, shape.TakesUrlEncoded).Nodes(shape.Nodes);
        writer.Line("xml.End(name);");
    }

    private static void RequireMember(SourceWriter writer, ShapeModel shape, string receiver, bool server)
    {
        if (!server)
        {
            AtLeastOneEmitter.BeforeWriting(writer, receiver, "value.", shape);
        }
    }

    private static string Record(TypeNames names, ShapeModel shape) => names.Spec(shape.Namespace + "." + shape.Name);
}
