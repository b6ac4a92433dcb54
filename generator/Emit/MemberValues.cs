using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>C# expressions over a member's property: its wire value, and whether it is set.</summary>
internal static class MemberValues
{
    /// <summary>What a writer's overload takes: text of an enum, the value itself otherwise; the default while it is unset.</summary>
    public static string Sent(string property, MemberModel member)
    {
        var value = Sent(property, member.Type.Kind, member.CSharpRequired);
        return member.DefaultValue is { } fallback && !member.CSharpRequired ? $"{value} ?? {Default(member.Type.Kind, fallback)}" : value;
    }

    public static string Sent(string property, TypeKind kind, bool neverNull)
        => kind == TypeKind.Enum ? property + (neverNull ? ".Value" : "?.Value") : property;

    /// <summary>A condition that says whether the property is set; null when it always is.</summary>
    public static string? IsSet(string property, TypeModel type, bool neverNull, bool nullableMap)
    {
        switch (type.Collection)
        {
            case CollectionKind.List:
                return property + ".Count > 0";
            case CollectionKind.Map:
                return nullableMap && !neverNull ? property + " is { Count: > 0 }" : property + ".Count > 0";
        }

        return type.Kind == TypeKind.Presence ? property : neverNull ? null : property + " is not null";
    }

    /// <summary>A condition that says whether the member at a null-safe path, such as <c>Request?.Output</c>, is set.</summary>
    public static string IsPresent(string path, TypeModel type)
    {
        if (!path.Contains("?."))
        {
            return IsSet(path, type, neverNull: false, nullableMap: true)!;
        }

        return path + type switch
        {
            { Collection: not CollectionKind.None } => " is { Count: > 0 }",
            { Kind: TypeKind.Presence } => " is true",
            _ => " is not null",
        };
    }

    private static string Default(TypeKind kind, string fallback) => kind switch
    {
        TypeKind.Int32 or TypeKind.Double or TypeKind.Boolean => fallback,
        TypeKind.Int64 => fallback + "L",
        TypeKind.UInt64 => fallback + "UL",
        _ => Literals.Text(fallback),
    };
}
