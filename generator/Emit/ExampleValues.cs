using System.Globalization;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Formats the members of an example as C# expressions. A list or map occurs among the members once for each item, under the same name.
/// </summary>
internal static class ExampleValues
{
    private const int Step = 4;

    /// <summary>Determines whether a member of a name occurs.</summary>
    public static bool Has(EquatableArray<ExampleMember> members, string name) => IndexOf(members, name) >= 0;

    /// <summary>Appends the value of a member.</summary>
    public static void AppendMember(TextBuffer text, EquatableArray<ExampleMember> members, string name)
    {
        var first = members[IndexOf(members, name)];
        switch (first.Type?.Collection)
        {
            case CollectionKind.Map:
                AppendItems(text.Append("new Dictionary<string, string> { "), members, name, AppendEntry);
                text.Append(" }");
                break;
            case CollectionKind.List:
                AppendItems(text.Append('['), members, name, AppendValue);
                text.Append(']');
                break;
            default:
                AppendValue(text, first);
                break;
        }
    }

    /// <summary>Appends one assignment of the form <c>Name = value</c> for each name, separated by commas.</summary>
    public static void AppendAssignments(TextBuffer text, EquatableArray<ExampleMember> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (IndexOf(members, members[i].Name) == i)
            {
                AppendMember(text.Append(i == 0 ? "" : ", ").Append(members[i].Name).Append(" = "), members, members[i].Name);
            }
        }
    }

    /// <summary>
    /// Writes one assignment for each name in a line of its own. A list that is too long for one line is split into one line per item.
    /// </summary>
    public static void WriteAssignments(CommentedCode code, EquatableArray<ExampleMember> members, int width)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (IndexOf(members, members[i].Name) == i)
            {
                WriteAssignment(code, members, members[i], width);
            }
        }
    }

    private static void WriteAssignment(CommentedCode code, EquatableArray<ExampleMember> members, ExampleMember first, int width)
    {
        var start = code.Text.Append(first.Name).Append(" =").Length;
        AppendMember(code.Text.Append(' '), members, first.Name);
        if (code.Text.Append(',').Length <= width || first.Type?.Collection != CollectionKind.List)
        {
            code.EndLine(Step);
            return;
        }

        code.Text.Truncate(start);
        code.EndLine(Step);
        code.Line("[", Step);
        foreach (var item in members)
        {
            if (item.Name == first.Name)
            {
                AppendValue(code.Text, item);
                code.Text.Append(',');
                code.EndLine(2 * Step);
            }
        }

        code.Line("],", Step);
    }

    private static int IndexOf(EquatableArray<ExampleMember> members, string name)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static void AppendItems(
        TextBuffer text, EquatableArray<ExampleMember> members, string name, Action<TextBuffer, ExampleMember> append)
    {
        var separator = "";
        foreach (var member in members)
        {
            if (member.Name == name)
            {
                append(text.Append(separator), member);
                separator = ", ";
            }
        }
    }

    private static void AppendEntry(TextBuffer text, ExampleMember entry) =>
        text.Append('[').Append(Literals.Text(entry.Key ?? "")).Append("] = ").Append(Literals.Text(entry.Text ?? ""));

    private static void AppendValue(TextBuffer text, ExampleMember member)
    {
        if (member.Type?.Kind != TypeKind.Shape)
        {
            text.Append(Value(member));
        }
        else if (member.Children.Count == 0)
        {
            text.Append("new()");
        }
        else
        {
            AppendAssignments(text.Append("new() { "), member.Children);
            text.Append(" }");
        }
    }

    private static string Value(ExampleMember member)
    {
        var text = member.Text ?? "";
        return member.Type?.Scalar switch
        {
            { IsWrapped: true } when member.EnumMember is not null => $"{TypeName(member.Type)}.{member.EnumMember}",
            { IsWrapped: true } => $"new {TypeName(member.Type)}({Literals.Text(text)})",
            { Example: { } format } scalar =>
                string.Format(CultureInfo.InvariantCulture, format, Number(scalar, text.Trim()), Literals.Text(text.Trim())),
            _ => Literals.Text(text),
        };
    }

    // Normalized to a C# number, because C# does not allow forms such as "1.".
    private static string Number(Scalar scalar, string text) => scalar.Parse?.Invoke(text) ?? text;

    /// <summary>Returns the name of a type without its namespace, as it appears in code with a using directive.</summary>
    private static string TypeName(TypeModel type) => type.Name!.Substring(type.Name.LastIndexOf('.') + 1);
}
