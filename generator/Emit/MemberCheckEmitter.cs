using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits statements that check a member before its request is sent. They reject a required member that is unset, a value that is out of
/// range, and an invalid name.
/// </summary>
internal static class MemberCheckEmitter
{
    /// <param name="writer">The writer of the file.</param>
    /// <param name="receiver">The variable whose methods check: <c>writer</c> or <c>xml</c>.</param>
    /// <param name="property">The member's property as an expression.</param>
    /// <param name="member">The member.</param>
    /// <param name="label">The name of the member in messages.</param>
    /// <param name="isElement">
    /// Whether the member is sent as an element of its own, which may be empty; elsewhere an empty text counts as unset.
    /// </param>
    public static void Emit(SourceWriter writer, string receiver, string property, MemberModel member, string label, bool isElement)
    {
        if (member.Required && MemberValues.IsGiven(property, member, isElement) is { } given)
        {
            writer.Line($"{receiver}.Required({given}, {Literals.Text(label)});");
        }

        if (Bounds(member) is { } bounds)
        {
            var measured = Measured(property, member, mayBeNull: member.Type.Collection == CollectionKind.List || !member.CSharpRequired);
            writer.Line($"{receiver}.InRange({measured}, {bounds}, {Literals.Text(label)}{Unit(member)});");
        }

        if (member.Type.Collection == CollectionKind.None)
        {
            Name(writer, receiver, property, member, label);
        }
    }

    /// <summary>Emits the check that a member's value, or an item of it, is a valid name of the kind that the spec requires.</summary>
    public static void Name(SourceWriter writer, string receiver, string value, MemberModel member, string label)
    {
        if (member.Holds is { } name)
        {
            writer.Line($"{receiver}.Holds{name}({value}, {Literals.Text(label)});");
        }
    }

    /// <summary>Returns the bounds of a member as two arguments, or null if the member has no bounds.</summary>
    public static string? Bounds(MemberModel member) => member.Minimum is null && member.Maximum is null
        ? null
        : $"{Number(member.Minimum, "long.MinValue")}, {Number(member.Maximum, "long.MaxValue")}";

    /// <summary>
    /// Returns the expression for the quantity that the bounds limit. The expression evaluates to null when the member is unset.
    /// </summary>
    /// <param name="value">The value as an expression.</param>
    /// <param name="member">The member.</param>
    /// <param name="mayBeNull">Whether the value may be null.</param>
    public static string Measured(string value, MemberModel member, bool mayBeNull) => member.Type switch
    {
        // An empty optional list counts as unset.
        { Collection: CollectionKind.List } when member is { Required: false, Minimum: > 0 } =>
            $"{value}{(mayBeNull ? " is { Count: > 0 }" : ".Count > 0")} ? (long?){value}.Count : null",
        { Collection: CollectionKind.List } => value + (mayBeNull ? "?.Count" : ".Count"),
        var type => MemberValues.Format(type.Scalar.Measure ?? "{0}", value, neverNull: !mayBeNull),
    };

    /// <summary>
    /// Returns the unit in which the bounded quantity is counted, as the last argument of the check, or an empty string for numbers.
    /// </summary>
    public static string Unit(MemberModel member) => Counted(member) is { Length: > 0 } unit ? $", {Literals.Text(unit)}" : "";

    /// <summary>Returns the unit in which the bounded quantity is counted, preceded by a space, or an empty string for numbers.</summary>
    public static string Counted(MemberModel member) => member.Type.Collection == CollectionKind.List ? " items" : member.Type.Scalar.Unit;

    private static string Number(long? value, string unbounded) =>
        value is { } number ? number.ToString(CultureInfo.InvariantCulture) : unbounded;
}
