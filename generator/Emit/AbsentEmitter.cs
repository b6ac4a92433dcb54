using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Formats the value of a member that OSS always sends, for the case that a reply lacks the member. Reading such a reply records a note and
/// uses a default value, or throws an exception.
/// </summary>
/// <param name="names">The type names in the file.</param>
/// <param name="reader">The variable of the reader that takes the note: <c>xml</c> or <c>reply</c>.</param>
internal sealed class AbsentEmitter(TypeNames names, string reader)
{
    /// <summary>Returns the member's value, given an expression that evaluates to null when the reply lacks the member.</summary>
    public string Or(MemberModel member, string value) => member.Always ? $"{value} ?? {Value(member)}" : value;

    /// <summary>Returns the expression for the value when the reply lacks the member.</summary>
    public string Value(MemberModel member)
    {
        var wire = reader == "xml" ? Literals.Utf8(member.Wire) : Literals.Text(member.Wire);
        var must = member.FailsWhenAbsent ? ", essential: true" : "";
        return member.Type switch
        {
            { Kind: TypeKind.Shape } => $"{reader}.Absent({wire}, new {names.Value(member.Type)}(){must})",
            { Scalar.IsReference: true } => $"{reader}.Absent({wire}, \"\"{must})",
            _ => $"{reader}.Absent<{names.Value(member.Type)}>({wire}{must})",
        };
    }
}
