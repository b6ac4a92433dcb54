namespace OssGen.Generator.Model;

/// <summary>The value that a query parameter has when a given member is set.</summary>
/// <param name="PresentPath">The null-conditional C# path of the member, such as <c>Request?.InputSerialization?.Json</c>.</param>
/// <param name="Type">The type of the member, which determines the condition for being set.</param>
/// <param name="Value">The value to send.</param>
internal sealed record ChosenValue(string PresentPath, TypeModel Type, string Value);
