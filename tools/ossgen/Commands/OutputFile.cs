namespace OssGen.Tool.Commands;

/// <summary>Writes the result of a command.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text to a file, or to the standard output if there is no path.</summary>
    internal static void Write(string text, string? path, TextWriter output)
    {
        if (path is null)
        {
            output.Write(text);
        }
        else
        {
            File.WriteAllText(path, text);
        }
    }
}
