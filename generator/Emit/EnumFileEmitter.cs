using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits the file with the enums of a group. Each enum is a struct that wraps a string and has the documented values as static properties.
/// </summary>
internal static class EnumFileEmitter
{
    public static EmittedFile Emit(EnumGroup group)
    {
        var names = new TypeNames(group.Namespace);
        var writer = FileLayout.Begin(
            FileKind.Enums, group.Namespace, group.Enums[0].SpecFile, usesDeprecated: false, usesPreview: false);
        foreach (var model in group.Enums)
        {
            writer.Blank();
            Struct(writer, names, model);
        }

        return new EmittedFile(HintNames.Of(group.HintPrefix + group.Group + ".Enums"), writer.Finish());
    }

    private static void Struct(SourceWriter writer, TypeNames names, EnumModel model)
    {
        var paragraphs = new Paragraphs(model.Documentation);
        XmlDoc.Tag(writer, "summary", paragraphs.FirstOr($"A value of {model.Name}."));
        XmlDoc.Remarks(writer, paragraphs.Rest, "A value that OSS adds later is preserved.");
        XmlDoc.Tag(writer, "param name=\"Value\"", "The text that OSS uses for the value in requests and responses.");
        GeneratedCodeMark.Write(writer);
        using var block = writer.Block($"public readonly record struct {model.Name}(string Value)");
        foreach (var value in model.Values)
        {
            writer.Blank();
            var text = value.Documentation.Text.Length > 0 ? value.Documentation : new Documentation($"The value `{value.Wire}`.");
            XmlDoc.SummaryAndRemarks(writer, text, "");
            writer.Line($"public static {model.Name} {value.Name} {{ get; }} = new({Literals.Text(value.Wire)});");
        }

        writer.Blank();
        XmlDoc.Raw(writer, "summary", $"The documented values of <see cref=\"{model.Name}\"/>. OSS may return other values.");
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        var known = string.Join(", ", model.Values.Select(static value => Literals.Text(value.Wire)));
        var open = model.IsOpen ? " { IsOpen = true }" : "";
        writer.Line($"public static {names.Wire("OssKnownValues")} Known {{ get; }} = new({known}){open};");
        writer.Blank();
        XmlDoc.Tag(writer, "summary", "Returns the text that OSS uses for the value in requests and responses.");
        XmlDoc.Tag(writer, "returns", "The text; empty when no value is set.");
        writer.Line("public override string ToString() => Value ?? \"\";");
    }
}
