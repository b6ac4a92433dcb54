using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Formats C# expressions for the property of a member: its value on the wire, and the condition that it is set.</summary>
internal static class MemberValues
{
    /// <summary>
    /// Returns the expression for a member's value as an argument of a writer's method: the string of an enum, or the value itself. If the
    /// member has a default, the expression evaluates to the default while the member is unset.
    /// </summary>
    public static string Sent(string property, MemberModel member)
    {
        var value = Sent(property, member.Type, member.CSharpRequired);
        return member.DefaultValue is { } fallback && !member.CSharpRequired
            ? $"{value} ?? {Default(member.Type.Scalar, fallback)}"
            : value;
    }

    public static string Sent(string property, TypeModel type, bool neverNull)
        => type.Scalar.IsWrapped ? property + (neverNull ? ".Value" : "?.Value") : property;

    /// <summary>Applies a format string of <see cref="ScalarTable"/> to a value.</summary>
    public static string Format(string format, string value, bool neverNull) =>
        string.Format(CultureInfo.InvariantCulture, format, value, neverNull ? "." : "?.");

    /// <summary>Returns a condition that is true when the property is set, or null when the property is always set.</summary>
    /// <param name="property">The property as an expression.</param>
    /// <param name="type">The type of the property.</param>
    /// <param name="neverNull">Whether the property is C# required, or a local variable that cannot be null.</param>
    /// <param name="byCaller">Whether a caller filled in the record, and may have assigned null to a property that is not nullable.</param>
    public static string? IsSet(string property, TypeModel type, bool neverNull, bool byCaller)
    {
        if (type.Collection != CollectionKind.None)
        {
            return property + (byCaller ? " is { Count: > 0 }" : ".Count > 0");
        }

        return type.Kind == TypeKind.Presence ? property : neverNull ? null : property + " is not null";
    }

    /// <summary>
    /// Returns a condition that is true when a caller has set a required member, or null for a value that can't be omitted.
    /// </summary>
    /// <param name="property">The property as an expression.</param>
    /// <param name="member">The member.</param>
    /// <param name="isElement">Whether the member is sent as an element of its own, which may be empty.</param>
    public static string? IsGiven(string property, MemberModel member, bool isElement)
    {
        var text = isElement || member.Minimum == 0 ? "not null" : "{ Length: > 0 }";
        return member.Type switch
        {
            { Collection: CollectionKind.List } when isElement && member.Minimum == 0 => property + " is not null",
            { Collection: not CollectionKind.None } => property + " is { Count: > 0 }",
            { Scalar.IsWrapped: true } => $"{property}{(member.CSharpRequired ? "" : "?")}.Value is {text}",
            { Scalar.IsText: true } => $"{property} is {text}",
            { Scalar.IsReference: true } => property + " is not null",
            { Kind: TypeKind.Presence } => property,
            _ => member.CSharpRequired ? null : property + " is not null",
        };
    }

    /// <summary>
    /// Returns a condition that is true when the member at a null-conditional path, such as <c>Request?.Output</c>, is set.
    /// </summary>
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
