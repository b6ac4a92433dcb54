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

        if (assignments.Count <= 4 && LengthOfLine(start, assignments, end) <= Width)
        {
            WriteLine(writer, start, assignments, end);
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

    private static int LengthOfLine(string start, IReadOnlyList<string> assignments, string end)
    {
        var length = start.Length + " { ".Length + (", ".Length * (assignments.Count - 1)) + " }".Length + end.Length;
        foreach (var assignment in assignments)
        {
            length += assignment.Length;
        }

        return length;
    }

    private static void WriteLine(SourceWriter writer, string start, IReadOnlyList<string> assignments, string end)
    {
        var line = writer.BeginLine().Append(start);
        var separator = " { ";
        foreach (var assignment in assignments)
        {
            line.Append(separator).Append(assignment);
            separator = ", ";
        }

        line.Append(" }").Append(end);
        writer.EndLine();
    }
}
