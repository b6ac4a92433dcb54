namespace OssGen.Generator.Emit;

/// <summary>Emits the attribute that marks a type or member as generated.</summary>
internal static class GeneratedCodeMark
{
    private static readonly string s_line =
        $"[GeneratedCode(\"OssGen.Generator\", \"{typeof(GeneratedCodeMark).Assembly.GetName().Version.ToString(3)}\")]";

    public static void Write(SourceWriter writer) => writer.Line(s_line);
}
