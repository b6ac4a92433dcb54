using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the examples of a spec as C# code in the documentation of their operation.</summary>
internal static class ExampleEmitter
{
    private const int Width = 110;

    // Of the code within the comment of an extension method, the deepest there is.
    private const int Margin = 12;

    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        if (operation.Examples.Count == 0)
        {
            return;
        }

        WrappedLine write = (part, indentation) =>
        {
            XmlDoc.AppendEscaped(writer.BeginLine().Append("/// ").Append(' ', indentation - Margin), part);
            writer.EndLine();
        };
        writer.Line("/// <example>");
        foreach (var example in operation.Examples)
        {
            XmlDoc.Tag(writer, "para", Sentence(example.Name));
            writer.Line("/// <code>");
            foreach (var line in Code(operation, example))
            {
                var code = line.TrimStart();
                LineWrap.Wrap(code.AsSpan(), Margin + line.Length - code.Length, write);
            }

            writer.Line("/// </code>");
        }

        writer.Line("/// </example>");
    }

    private static IEnumerable<string> Code(OperationModel operation, ExampleModel example)
    {
        var call = ResultShape.IsStream(operation.Result) ? "await using var result = await client." : "var result = await client.";
        call += operation.Name + "Async(";
        var required = MethodEmitter.Required(operation).Select(static member => member.Name).ToList();
        if (example.Call.Count == required.Count && required.TrueForAll(name => example.Call.Any(member => member.Name == name)))
        {
            var arguments = required.Select(name => ExampleValues.Member([.. example.Call.Where(member => member.Name == name)]));
            yield return call + string.Join(", ", arguments) + ");";
            yield break;
        }

        var line = $"{call}new() {{ {string.Join(", ", ExampleValues.Assignments(example.Call))} }});";
        if (line.Length <= Width)
        {
            yield return line;
            yield break;
        }

        yield return call + "new()";
        yield return "{";
        foreach (var assignment in ExampleValues.AssignmentLines(example.Call, Width))
        {
            yield return "    " + assignment;
        }

        yield return "});";
    }

    private static string Sentence(string name)
        => name.Length == 0 ? "For example:" : char.ToUpperInvariant(name[0]) + name.Substring(1) + ":";
}
