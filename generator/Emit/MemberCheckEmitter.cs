using System.Globalization;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Statements that refuse a request's member before anything is sent: unset though required, out of its bounds, no sound name.
/// </summary>
internal static class MemberCheckEmitter
{
    /// <param name="writer">Takes the lines.</param>
    /// <param name="receiver">The variable that checks: <c>writer</c> or <c>xml</c>.</param>
    /// <param name="property">The member's property as an expression.</param>
    /// <param name="member">The member.</param>
    /// <param name="label">The member's name in messages.</param>
    /// <param name="isElement">It travels in an element of its own, which may be empty; elsewhere an empty text is as good as none.</param>
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

    /// <summary>Refuses a text that isn't the name that it should be: a member's own text, or an item of it.</summary>
    public static void Name(SourceWriter writer, string receiver, string value, MemberModel member, string label)
    {
        if (member.Holds is { } name)
        {
            writer.Line($"{receiver}.Holds{name}({value}, {Literals.Text(label)});");
        }
    }

    /// <summary>The bounds as two arguments; null for a member without any.</summary>
    public static string? Bounds(MemberModel member) => member.Minimum is null && member.Maximum is null
        ? null
        : $"{Number(member.Minimum, "long.MinValue")}, {Number(member.Maximum, "long.MaxValue")}";

    /// <summary>What the bounds are bounds of, null while the member is unset.</summary>
    /// <param name="value">The value as an expression.</param>
    /// <param name="member">The member.</param>
    /// <param name="mayBeNull">Whether a list or time may be null; a text may always be.</param>
    public static string Measured(string value, MemberModel member, bool mayBeNull) => member.Type switch
    {
        // An empty list that may be left out is as good as none.
        { Collection: CollectionKind.List } when member is { Required: false, Minimum: > 0 } =>
            $"{value}{(mayBeNull ? " is { Count: > 0 }" : ".Count > 0")} ? (long?){value}.Count : null",
        { Collection: CollectionKind.List } => value + (mayBeNull ? "?.Count" : ".Count"),
        var type => MemberValues.Format(type.Scalar.Measure ?? "{0}", value, neverNull: !mayBeNull),
    };

    /// <summary>The last argument, which says what is counted; empty for numbers.</summary>
    public static string Unit(MemberModel member) => Counted(member) is { Length: > 0 } unit ? $", {Literals.Text(unit)}" : "";

    /// <summary>What is counted, with a blank in front; empty for numbers.</summary>
    public static string Counted(MemberModel member) => member.Type.Collection == CollectionKind.List ? " items" : member.Type.Scalar.Unit;

    private static string Number(long? value, string unbounded) =>
        value is { } number ? number.ToString(CultureInfo.InvariantCulture) : unbounded;
}
