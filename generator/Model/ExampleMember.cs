using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// A member of an example with either a text value or nested members; a list repeats the name; a map's entries have a key.
/// </summary>
/// <param name="Name">The member's name.</param>
/// <param name="Key">The key of a map's entry; otherwise null.</param>
/// <param name="Text">The value; null when it is nested.</param>
/// <param name="Type">The member's type; null for a name that nothing declares.</param>
/// <param name="EnumMember">The C# name of a known enum value; otherwise null.</param>
/// <param name="Children">Nested members.</param>
internal sealed record ExampleMember(
    string Name, string? Key, string? Text, TypeModel? Type, string? EnumMember, EquatableArray<ExampleMember> Children);
