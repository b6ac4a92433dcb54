namespace OssGen.Generator.Model;

/// <summary>The value sent when a member is set.</summary>
/// <param name="PresentPath">C# path of the member, null-safe, such as <c>Request?.InputSerialization?.Json</c>.</param>
/// <param name="Type">The member's type, which says what being set means.</param>
/// <param name="Value">The value.</param>
internal sealed record ChosenValue(string PresentPath, TypeModel Type, string Value);
