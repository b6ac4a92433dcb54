using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The methods that copy a members group to the records that use it.</summary>
internal static class MemberCopyEmitter
{
    /// <param name="writer">Takes the lines.</param>
    /// <param name="names">Type names of the file.</param>
    /// <param name="group">The group.</param>
    /// <param name="value">The value that a record's member gets from the source.</param>
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
