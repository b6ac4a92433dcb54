using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Formats the members of an example as C# expressions.</summary>
internal static class ExampleValues
{
    /// <summary>Returns the value of a member, given all its occurrences. A list or map occurs once for each item.</summary>
    public static string Member(IReadOnlyList<ExampleMember> occurrences) => occurrences[0].Type?.Collection switch
    {
        CollectionKind.Map => $"new Dictionary<string, string> {{ {string.Join(", ", occurrences.Select(Entry))} }}",
        CollectionKind.List => $"[{string.Join(", ", occurrences.Select(Value))}]",
        _ => Value(occurrences[0]),
    };

    /// <summary>Returns one assignment of the form <c>Name = value</c> for each member.</summary>
    public static IEnumerable<string> Assignments(IEnumerable<ExampleMember> members)
        => members.GroupBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static group => $"{group.Key} = {Member([.. group])}");

    /// <summary>
    /// Returns the assignments of the members as lines. A list that is too long for one line is split into one line per item.
    /// </summary>
    public static IEnumerable<string> AssignmentLines(IEnumerable<ExampleMember> members, int width)
    {
        foreach (var member in members.GroupBy(static member => member.Name, StringComparer.Ordinal).Select(static group => group.ToList()))
        {
            var line = $"{member[0].Name} = {Member(member)},";
            if (line.Length <= width || member[0].Type?.Collection != CollectionKind.List)
            {
                yield return line;
                continue;
            }

            yield return $"{member[0].Name} =";
            yield return "[";
            foreach (var item in member)
            {
                yield return $"    {Value(item)},";
            }

            yield return "],";
        }
    }

    private static string Entry(ExampleMember entry) => $"[{Literals.Text(entry.Key ?? "")}] = {Literals.Text(entry.Text ?? "")}";

    private static string Value(ExampleMember member)
    {
        if (member.Type?.Kind == TypeKind.Shape)
        {
            return member.Children.Count == 0 ? "new()" : $"new() {{ {string.Join(", ", Assignments(member.Children))} }}";
        }

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
