namespace OssGen.Generator.Emit.Server;

/// <summary>Emits the file with the table of a server's routes.</summary>
internal static class RoutesFileEmitter
{
    public static EmittedFile Emit(RouteTable table)
    {
        var names = new TypeNames(table.Namespace);
        var writer = FileLayout.Begin(
            FileKind.Routes, table.Namespace, "all spec files", usesDeprecated: false, usesPreview: false);
        XmlDoc.Tag(writer, "summary", "The routes by which a server recognizes operations.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block("internal static class OssRoutes"))
        {
            XmlDoc.Tag(writer, "summary", "The route of each operation, in order of name.");
            writer.Line($"public static IReadOnlyList<{names.ServerWire("OssRoute")}> All {{ get; }} =");
            writer.Line("[");
            using (writer.Indent())
            {
                foreach (var operation in table.Operations)
                {
                    writer.Line($"{operation}Codec.Instance.Route,");
                }
            }

            writer.Line("];");
        }

        return new EmittedFile(HintNames.Of(table.HintPrefix + "OssRoutes"), writer.Finish());
    }
}
