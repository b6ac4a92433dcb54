using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the codec of a shape, which is an internal class that reads and writes the shape's element.</summary>
internal static class CodecEmitter
{
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
        if (reads)
        {
            Read(writer, names, shape, server);
            writer.Blank();
        }

        if (writes)
        {
            Write(writer, names, shape, server);
        }
    }

    private static void Read(SourceWriter writer, TypeNames names, ShapeModel shape, bool server)
    {
        var record = names.Spec(shape.Namespace + "." + shape.Name);
        var flag = shape.TakesUrlEncoded ? ", bool urlEncoded = false" : "";
        using var method = writer.Block($"internal static {record} Read(ref {names.Wire("OssXmlReader")} xml{flag})");
        if (shape.Nodes.Count == 0)
        {
            writer.Line($"return new {record}();");
            return;
        }

        var locals = new Locals(shape.Members.Select(static member => member.Name));
        var emitter = new XmlReadEmitter(
            writer, names, locals, shape.TakesUrlEncoded, server ? shape.Members : EquatableArray<MemberModel>.Empty, hiding: []);
        emitter.Declare(shape.Nodes);
        emitter.Children(shape.Nodes);
        writer.Blank();
        var bound = new HashSet<string>(XmlReadEmitter.Members(shape.Nodes).Select(static pair => pair.Member), StringComparer.Ordinal);
        var absent = AbsentEmitter.OfShapes(names);
        var assignments = shape.Members.Where(member => bound.Contains(member.Name))
            .Select(member => RecordReadEmitter.Assign(absent, member, locals[member.Name]));
        Initializer.Write(writer, $"return new {record}", [.. assignments], ";");
    }

    private static void Write(SourceWriter writer, TypeNames names, ShapeModel shape, bool server)
    {
        var record = names.Spec(shape.Namespace + "." + shape.Name);
        var flag = shape.TakesUrlEncoded ? ", bool urlEncoded = false" : "";
        using var method =
            writer.Block($"internal static void Write({names.Wire("OssXmlWriter")} xml, ReadOnlySpan<byte> name, {record}? value{flag})");
        using (writer.Block("if (value is null)"))
        {
            writer.Line("return;");
        }

        writer.Blank();
        writer.Line("xml.Start(name);");
        new XmlWriteEmitter(writer, "value.", shape.Name, shape.Members, byCaller: !server, shape.TakesUrlEncoded).Nodes(shape.Nodes);
        writer.Line("xml.End(name);");
    }
}
