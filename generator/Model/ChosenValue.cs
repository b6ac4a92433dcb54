namespace OssGen.Generator.Model;

/// <summary>The value sent when the member at this C# path (null-safe, such as <c>Request?.InputSerialization?.Json</c>) is set.</summary>
internal sealed record ChosenValue(string PresentPath, string Value);
