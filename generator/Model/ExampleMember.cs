using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// A member in an example, with either a text value or nested members. A list or map has one such member for each item, and the entries of
/// a map have keys.
/// </summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Key">The key of a map entry; otherwise null.</param>
/// <param name="Text">The value; null for a member with nested members.</param>
/// <param name="Type">The type of the member; null when no member with this name is declared.</param>
/// <param name="EnumMember">The C# name of a known enum value; otherwise null.</param>
/// <param name="Children">The nested members.</param>
internal sealed record ExampleMember(
    string Name, string? Key, string? Text, TypeModel? Type, string? EnumMember, EquatableArray<ExampleMember> Children);
