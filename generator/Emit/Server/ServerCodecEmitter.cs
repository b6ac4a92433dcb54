namespace OssGen.Generator.Emit.Server;

/// <summary>Emits the server's file for an operation, which contains the codec that reads the request and writes the result.</summary>
internal static class ServerCodecEmitter
{
    public static EmittedFile Emit(OperationUnit unit)
    {
        var operation = unit.Operation;
        var names = new TypeNames(unit.Namespace);
        var deprecated = Deprecation.Any(operation);
        var writer = FileLayout.Begin(FileKind.ServerOperation, unit.Namespace, operation.SpecFile, deprecated, operation.IsPreview);
        var request = names.Request(operation);
        var result = names.Result(operation);
        XmlDoc.Raw(
            writer,
            "summary",
            $"Reads <see cref=\"{request}\"/> and writes <see cref=\"{result}\"/> on a server.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block($"internal sealed class {operation.Name}Codec : {names.ServerWire("OssServerCodec")}<{request}, {result}>"))
        {
            XmlDoc.Tag(writer, "summary", "The singleton instance. It has no state.");
            writer.Line($"public static readonly {operation.Name}Codec Instance = new();");
            writer.Blank();
            RouteEmitter.Property(writer, names, operation);
            writer.Blank();
            ServerReadEmitter.Emit(writer, names, operation);
            writer.Blank();
            ServerWriteEmitter.Emit(writer, names, operation);
        }

        return new EmittedFile(HintNames.Of(unit.HintPrefix + operation.Name + ".Server"), writer.Finish());
    }
}
