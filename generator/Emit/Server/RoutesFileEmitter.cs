namespace OssGen.Generator.Emit.Server;

/// <summary>The table of all routes.</summary>
internal static class RoutesFileEmitter
{
    public static EmittedFile Emit(RouteTable table)
    {
        var names = new TypeNames(table.Namespace);
        var writer = new SourceWriter();
        XmlDoc.Tag(writer, "summary", "What tells the operations apart, for the router.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block("internal static class OssRoutes"))
        {
            XmlDoc.Tag(writer, "summary", "One route per operation, by name.");
            using (writer.Block($"public static IReadOnlyList<{names.ServerWire("OssRoute")}> All {{ get; }} =\n[", "];"))
            {
                foreach (var operation in table.Operations)
                {
                    writer.Line($"{operation}Codec.Instance.Route,");
                }
            }
        }

        return new EmittedFile(HintNames.Of("OssRoutes"), FileLayout.Wrap(table.Namespace, "all spec files", usesDeprecated: false, writer.ToString()));
    }
}
