namespace OssGen.Generator.Emit;

/// <summary>Emits an object initializer, on a single line if it is short enough.</summary>
internal static class Initializer
{
    private const int Width = 130;

    public static void Write(SourceWriter writer, string start, IReadOnlyList<string> assignments, string end)
    {
        if (assignments.Count == 0)
        {
            writer.Line(start + end);
            return;
        }

        if (assignments.Count <= 4 && $"{start} {{ {string.Join(", ", assignments)} }}{end}" is { Length: <= Width } line)
        {
            writer.Line(line);
            return;
        }

        using (writer.Block(start, "}" + end))
        {
            foreach (var assignment in assignments)
            {
                writer.Line($"{assignment},");
            }
        }
    }
}
