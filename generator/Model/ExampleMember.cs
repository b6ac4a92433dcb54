namespace OssGen.Generator.Model;

/// <summary>A member of an example with either a text value or nested members; a list repeats the name; a map's entries have a key.</summary>
internal sealed record ExampleMember(string Name, string? Key, string? Text, EquatableArray<ExampleMember> Children);
