namespace OssGen.Generator.Linking.Rules;

/// <summary>An HTTP message as an example writes it.</summary>
internal static class MessageText
{
    /// <summary>The first line that is not empty, without the indentation.</summary>
    public static string FirstLine(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                return line.Trim();
            }
        }

        return "";
    }
}
