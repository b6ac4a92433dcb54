using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Formats the expression that replaces the value of a member when a reply lacks the member although OSS always sends it. Reading such a
/// reply records a note and uses a default value, or throws an exception.
/// </summary>
/// <param name="names">The type names in the file.</param>
/// <param name="reader">The variable of the reader that takes the note: <c>xml</c> or <c>reply</c>.</param>
internal sealed class AbsentEmitter(TypeNames names, string reader)
{
    /// <summary>
    /// Returns the expression for a member's value. If OSS always sends the member, the expression includes the value for a reply that
    /// lacks the member.
    /// </summary>
    public string Or(MemberModel member, string value) => member.Always ? $"{value} ?? {Value(member)}" : value;

    /// <summary>Returns the expression for a member's value in a reply that lacks the member.</summary>
    public string Value(MemberModel member)
    {
        var wire = reader == "xml" ? Literals.Utf8(member.Wire) : Literals.Text(member.Wire);
        var must = member.FailsWhenAbsent ? ", essential: true" : "";
        var type = names.Value(member.Type);
        return Default(member.Type, type) is { } value ? $"{reader}.Absent({wire}, {value}{must})" : $"{reader}.Absent<{type}>({wire}{must})";
    }

    /// <summary>Returns the default value of a reference type, or null for a value type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="shape">The name of the shape; null where the compiler infers it.</param>
    public static string? Default(TypeModel type, string? shape = null) => type switch
    {
        { Kind: TypeKind.Shape } => shape is null ? "new()" : $"new {shape}()",
        { Scalar.IsReference: true } => "\"\"",
        _ => null,
    };
}
