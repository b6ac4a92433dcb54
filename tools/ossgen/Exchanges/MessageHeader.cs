namespace OssGen.Tool.Exchanges;

/// <summary>A header of a message.</summary>
/// <param name="Name">The name, as it is written.</param>
/// <param name="Value">The value, without white space around it.</param>
/// <param name="Line">The line of the file.</param>
internal sealed record MessageHeader(string Name, string Value, int Line);
