namespace OssGen.Tool.Exchanges;

/// <summary>A header of a message.</summary>
/// <param name="Name">The name, as it is written.</param>
/// <param name="Value">The value, without white space around it.</param>
internal sealed record MessageHeader(string Name, string Value);
