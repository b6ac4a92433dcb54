using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the methods that copy the members of a members group to the records that use the group.</summary>
internal static class MemberCopyEmitter
{
    /// <param name="writer">The writer of the file.</param>
    /// <param name="names">The type names in the file.</param>
    /// <param name="group">The members group.</param>
    /// <param name="value">Returns the expression that is assigned to a member of a record.</param>
    public static void Emit(SourceWriter writer, TypeNames names, MemberGroupModel group, Func<MemberModel, string> value)
    {
        foreach (var record in group.Records)
        {
            var target = names.Record(record);
            writer.Blank();
            writer.Line(
                $"internal static {target} With{group.Name}(this {target} target, {names.MemberGroup(group)} source) => target with");
            using (writer.Braces("};"))
            {
                foreach (var member in group.Members)
                {
                    writer.Line($"{member.Name} = {value(member)},");
                }
            }
        }
    }
}
