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

    /// <summary>Whether values of the kind are texts of the caller's.</summary>
    public static bool IsText(TypeKind kind) => kind is TypeKind.String or TypeKind.Enum or TypeKind.Base64Text or TypeKind.UrlText;

    /// <summary>A condition that says whether the property is set; null when it always is.</summary>
    /// <param name="property">The property.</param>
    /// <param name="type">Its type.</param>
    /// <param name="neverNull">The property is C# required, or a local that can't be null.</param>
    /// <param name="byCaller">A caller filled the record in, who may have left null where the type says otherwise.</param>
    public static string? IsSet(string property, TypeModel type, bool neverNull, bool byCaller)
    {
        if (type.Collection != CollectionKind.None)
        {
            return property + (byCaller ? " is { Count: > 0 }" : ".Count > 0");
        }

        return type.Kind == TypeKind.Presence ? property : neverNull ? null : property + " is not null";
    }

    /// <summary>A condition that says whether a caller has given a required member; null for a value that can't be left out.</summary>
    /// <param name="property">The property.</param>
    /// <param name="member">The member.</param>
    /// <param name="isElement">It travels in an element of its own, which may be empty.</param>
    public static string? IsGiven(string property, MemberModel member, bool isElement)
    {
        var text = isElement || member.Minimum == 0 ? "not null" : "{ Length: > 0 }";
        switch (member.Type)
        {
            case { Collection: not CollectionKind.None }:
                return property + " is { Count: > 0 }";
            case { Kind: TypeKind.Enum }:
                return $"{property}{(member.CSharpRequired ? "" : "?")}.Value is {text}";
            case { Kind: TypeKind.String or TypeKind.Base64Text or TypeKind.UrlText }:
                return $"{property} is {text}";
            case { Kind: TypeKind.Shape or TypeKind.Content }:
                return property + " is not null";
            case { Kind: TypeKind.Presence }:
                return property;
            default:
                return member.CSharpRequired ? null : property + " is not null";
        }
    }

    /// <summary>A condition that says whether the member at a null-safe path, such as <c>Request?.Output</c>, is set.</summary>
    public static string IsPresent(string path, TypeModel type)
    {
        if (!path.Contains("?."))
        {
            return IsSet(path, type, neverNull: false, byCaller: true)!;
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
