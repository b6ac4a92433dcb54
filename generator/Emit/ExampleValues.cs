using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Members of an example as C# expressions.</summary>
internal static class ExampleValues
{
    /// <summary>All occurrences of one member: a list or map repeats its name.</summary>
    public static string Member(IEnumerable<MemberModel> members, IReadOnlyList<ExampleMember> occurrences)
    {
        var type = members.FirstOrDefault(member => member.Name == occurrences[0].Name)?.Type;
        if (occurrences[0].Key is not null || type?.Collection == CollectionKind.Map)
        {
            return $"new Dictionary<string, string> {{ {string.Join(", ", occurrences.Select(static o => $"[{Literals.Text(o.Key ?? "")}] = {Literals.Text(o.Text ?? "")}"))} }}";
        }

        if (occurrences.Count > 1 || type?.Collection == CollectionKind.List)
        {
            return $"[{string.Join(", ", occurrences.Select(occurrence => Value(occurrence, type)))}]";
        }

        return Value(occurrences[0], type);
    }

    private static string Value(ExampleMember member, TypeModel? type)
    {
        if (member.Children.Count > 0)
        {
            var assignments = member.Children.GroupBy(static child => child.Name, StringComparer.Ordinal)
                .Select(static group => $"{group.Key} = {Member([], [.. group])}");
            return $"new() {{ {string.Join(", ", assignments)} }}";
        }

        var text = member.Text ?? "";
        return type?.Kind switch
        {
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double or TypeKind.Boolean or TypeKind.Presence => text,
            TypeKind.Enum => $"new({Literals.Text(text)})",
            TypeKind.Time or TypeKind.Epoch => $"DateTimeOffset.Parse({Literals.Text(text)}, CultureInfo.InvariantCulture)",
            TypeKind.Bytes => $"Convert.FromBase64String({Literals.Text(text)})",
            _ => Literals.Text(text),
        };
    }
}
