using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>What a member that OSS always sends is in a reply that doesn't have it: a default value, and a note.</summary>
internal static class AbsentEmitter
{
    /// <summary>The member's value from an expression that is null when the reply doesn't have it.</summary>
    /// <param name="names">Type names of the file.</param>
    /// <param name="member">The member.</param>
    /// <param name="value">The expression.</param>
    /// <param name="reader">The reader's variable, which takes the note: <c>xml</c> or <c>reply</c>.</param>
    public static string Or(TypeNames names, MemberModel member, string value, string reader) =>
        member.Always ? $"{value} ?? {Noted(names, member, reader)}" : value;

    /// <summary>The default value, with a note.</summary>
    public static string Noted(TypeNames names, MemberModel member, string reader)
    {
        var wire = reader == "xml" ? Literals.Utf8(member.Wire) : Literals.Text(member.Wire);
        return member.Type switch
        {
            { Kind: TypeKind.Shape } => $"{reader}.Absent({wire}, new {names.Value(member.Type)}())",
            { Scalar.IsReference: true } => $"{reader}.Absent({wire}, \"\")",
            _ => $"{reader}.Absent<{names.Value(member.Type)}>({wire})",
        };
    }
}
