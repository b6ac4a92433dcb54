using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Formats the expression that replaces the value of a member when a reply lacks the member although OSS always sends it. Reading such a
/// reply records a note and uses a default value, or throws an exception.
/// </summary>
internal sealed class AbsentEmitter
{
    private readonly TypeNames _names;
    private readonly string _reader;
    private readonly Func<string, string> _wire;

    private AbsentEmitter(TypeNames names, string reader, Func<string, string> wire) => (_names, _reader, _wire) = (names, reader, wire);

    /// <summary>Creates an emitter for codecs of shapes, which read with a reader named <c>xml</c> or <c>json</c>.</summary>
    public static AbsentEmitter OfShapes(TypeNames names, string reader) => new(names, reader, Literals.Utf8);

    /// <summary>Creates an emitter for results, which are read with an <c>OssResponseReader</c> named <c>reply</c>.</summary>
    public static AbsentEmitter OfResults(TypeNames names) => new(names, "reply", Literals.Text);

    /// <summary>
    /// Returns the expression for a member's value. If OSS always sends the member, the expression includes the value for a reply that
    /// lacks the member.
    /// </summary>
    public string Or(MemberModel member, string value) => member.Always ? $"{value} ?? {Value(member)}" : value;

    /// <summary>Returns the expression for a member's value in a reply that lacks the member.</summary>
    public string Value(MemberModel member)
    {
        var wire = _wire(member.Wire);
        var must = member.FailsWhenAbsent ? ", essential: true" : "";
        var type = _names.Value(member.Type);
        return Default(member.Type, type) is { } value
            ? $"{_reader}.Absent({wire}, {value}{must})"
            : $"{_reader}.Absent<{type}>({wire}{must})";
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
