namespace OssGen.Generator.Linking.Rules;

/// <summary>Extracts the first line of an HTTP message in an example.</summary>
internal static class MessageText
{
    /// <summary>Returns the first line that isn't blank, trimmed, or an empty string when there is none.</summary>
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
