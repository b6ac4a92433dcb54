namespace OssGen.Tool.Exchanges;

/// <summary>The exception for an exchange that can't be read or described, with the line of the cause.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="message">A description of the cause and its remedy.</param>
internal sealed class ExchangeException(string path, int line, string message) : Exception(message)
{
    internal string Path { get; } = path;

    internal int Line { get; } = line;
}
