using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the file with the shapes of a group. The record of each shape is followed by its codec.</summary>
internal static class ShapeFileEmitter
{
    public static EmittedFile? Emit(ShapeGroup group)
    {
        var names = new TypeNames(group.Namespace);
        var deprecated = group.Shapes.Any(static shape => Deprecation.Any(shape.Members));
        var writer = FileLayout.Begin(
            FileKind.Shapes, group.Namespace, group.Shapes[0].SpecFile, deprecated, usesPreview: false);
        var server = group.Role == SpecRole.Server;
        foreach (var shape in group.Shapes)
        {
            writer.Blank();
            if (shape.EmitsRecord && !server)
            {
                Record(writer, names, shape);
            }

            CodecEmitter.Emit(writer, names, shape, server);
        }

        if (writer.IsEmpty)
        {
            return null;
        }

        var suffix = server ? ".Shapes.Server" : ".Shapes";
        return new EmittedFile(HintNames.Of(group.HintPrefix + group.Group + suffix), writer.Finish());
    }

    private static void Record(SourceWriter writer, TypeNames names, ShapeModel shape)
    {
        XmlDoc.SummaryAndRemarks(writer, shape.Documentation, $"The element {shape.Name}.");
        GeneratedCodeMark.Write(writer);
        if (shape.Members.Count == 0)
        {
            writer.Line($"public sealed record {shape.Name};");
            return;
        }

        using (writer.Block($"public sealed record {shape.Name}"))
        {
            PropertyEmitter.Emit(writer, names, shape.Members, unsetMapIsNull: false);
        }
    }
}
