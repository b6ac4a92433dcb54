using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the examples of a spec as C# code in the documentation of their operation.</summary>
internal static class ExampleEmitter
{
    private const int Width = 110;

    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        if (operation.Examples.Count == 0)
        {
            return;
        }

        var code = new CommentedCode(writer);
        writer.Line("/// <example>");
        foreach (var example in operation.Examples)
        {
            XmlDoc.Tag(writer, "para", Sentence(example.Name));
            writer.Line("/// <code>");
            Call(code, operation, example.Call);
            writer.Line("/// </code>");
        }

        writer.Line("/// </example>");
    }

    private static void Call(CommentedCode code, OperationModel operation, EquatableArray<ExampleMember> members)
    {
        code.Text.Append(ResultShape.IsStream(operation.Result) ? "await using var result = await client." : "var result = await client.")
            .Append(operation.Name)
            .Append("Async(");
        if (AreRequired(operation, members))
        {
            Arguments(code.Text, operation, members);
            code.Text.Append(");");
            code.EndLine();
            return;
        }

        var start = code.Text.Append("new()").Length;
        ExampleValues.AppendAssignments(code.Text.Append(" { "), members);
        if (code.Text.Append(" });").Length <= Width)
        {
            code.EndLine();
            return;
        }

        code.Text.Truncate(start);
        code.EndLine();
        code.Line("{");
        ExampleValues.WriteAssignments(code, members, Width);
        code.Line("});");
    }

    /// <summary>Determines whether the members are those that the overload for required members takes.</summary>
    private static bool AreRequired(OperationModel operation, EquatableArray<ExampleMember> members)
    {
        var required = 0;
        foreach (var member in operation.Members)
        {
            if (member.CSharpRequired)
            {
                required++;
                if (!ExampleValues.Has(members, member.Name))
                {
                    return false;
                }
            }
        }

        return required == members.Count;
    }

    private static void Arguments(TextBuffer text, OperationModel operation, EquatableArray<ExampleMember> members)
    {
        var separator = "";
        foreach (var member in operation.Members)
        {
            if (member.CSharpRequired)
            {
                ExampleValues.AppendMember(text.Append(separator), members, member.Name);
                separator = ", ";
            }
        }
    }

    private static string Sentence(string name)
        => name.Length == 0 ? "For example:" : char.ToUpperInvariant(name[0]) + name.Substring(1) + ":";
}
