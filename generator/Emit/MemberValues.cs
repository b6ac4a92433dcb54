using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>C# expressions over a member's property: its wire value, and whether it is set.</summary>
internal static class MemberValues
{
    /// <summary>What a writer's overload takes: text of an enum, the value itself otherwise; the default while it is unset.</summary>
    public static string Sent(string property, MemberModel member)
    {
        var value = Sent(property, member.Type, member.CSharpRequired);
        return member.DefaultValue is { } fallback && !member.CSharpRequired
            ? $"{value} ?? {Default(member.Type.Scalar, fallback)}"
            : value;
    }

    public static string Sent(string property, TypeModel type, bool neverNull)
        => type.Scalar.IsWrapped ? property + (neverNull ? ".Value" : "?.Value") : property;

    /// <summary>A form of the table with the value that it is a form of.</summary>
    public static string Format(string format, string value, bool neverNull) =>
        string.Format(CultureInfo.InvariantCulture, format, value, neverNull ? "." : "?.");

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
        return member.Type switch
        {
            { Collection: not CollectionKind.None } => property + " is { Count: > 0 }",
            { Scalar.IsWrapped: true } => $"{property}{(member.CSharpRequired ? "" : "?")}.Value is {text}",
            { Scalar.IsText: true } => $"{property} is {text}",
            { Scalar.IsReference: true } => property + " is not null",
            { Kind: TypeKind.Presence } => property,
            _ => member.CSharpRequired ? null : property + " is not null",
        };
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

    private static string Default(Scalar scalar, string fallback)
        => scalar is { Default: { } format, Parse: { } parse } && parse(fallback) is { } value
            ? string.Format(CultureInfo.InvariantCulture, format, value)
            : Literals.Text(fallback);
}
