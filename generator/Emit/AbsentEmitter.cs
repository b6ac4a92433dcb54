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
        var type = names.Value(member.Type);
        return Default(member.Type, type) is { } value ? $"{reader}.Absent({wire}, {value}{must})" : $"{reader}.Absent<{type}>({wire}{must})";
    }

    /// <summary>Returns the default value of a reference type; null for a value type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="shape">The name of the shape; null where the compiler infers it.</param>
    public static string? Default(TypeModel type, string? shape = null) => type switch
    {
        { Kind: TypeKind.Shape } => shape is null ? "new()" : $"new {shape}()",
        { Scalar.IsReference: true } => "\"\"",
        _ => null,
    };
}
