using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the check that at least one member of a shape is set, for shapes that require it.</summary>
internal static class AtLeastOneEmitter
{
    private const string Or = " || ";
    private const int Width = 100;

    /// <summary>Emits the check of a client before it writes the shape.</summary>
    /// <param name="writer">The writer of the file.</param>
    /// <param name="receiver">The variable whose method checks: <c>xml</c> or <c>json</c>.</param>
    /// <param name="prefix">The prefix of property expressions.</param>
    /// <param name="shape">The shape.</param>
    public static void BeforeWriting(SourceWriter writer, string receiver, string prefix, ShapeModel shape)
    {
        if (shape.NeedsMember && Condition(shape, prefix, byCaller: true) is { } condition)
        {
            writer.Line($"{receiver}.Required({condition}, {Literals.Text("A member of " + shape.Name)});");
        }
    }

    /// <summary>Emits the check of a server after it has read the members into local variables.</summary>
    /// <param name="writer">The writer of the file.</param>
    /// <param name="reader">The variable whose method checks: <c>xml</c> or <c>json</c>.</param>
    /// <param name="locals">The local variables of the members.</param>
    /// <param name="shape">The shape.</param>
    public static void AfterReading(SourceWriter writer, string reader, Locals locals, ShapeModel shape)
    {
        if (shape.NeedsMember && Condition(shape.Members, member => locals[member.Name], byCaller: false) is { } condition)
        {
            var names = string.Join(", ", MemberNodes.Flatten(shape.Nodes).Where(NodeConditions.IsWritten)
                .Select(static node => node.Name).Distinct(StringComparer.Ordinal));
            writer.Line($"{reader}.Require({condition}, {Literals.Utf8("one of " + names)});");
        }
    }

    private static string? Condition(ShapeModel shape, string prefix, bool byCaller) =>
        Condition(shape.Members, member => prefix + member.Name, byCaller);

    private static string? Condition(EquatableArray<MemberModel> members, Func<MemberModel, string> value, bool byCaller)
    {
        var conditions = members.Select(member => MemberValues.IsSet(value(member), member.Type, neverNull: false, byCaller)).ToList();
        if (conditions.Count == 0 || conditions.Contains(null))
        {
            return null;
        }

        var condition = string.Join(Or, conditions);
        return condition.Length <= Width ? condition : condition.Replace(Or, "\n    || ");
    }
}
