namespace OssGen.Generator.Linking.Rules;

/// <summary>Extracts the first line of an HTTP message in an example.</summary>
internal static class MessageText
{
    /// <summary>Returns the first line that isn't blank, trimmed, or an empty string when there is none.</summary>
    public static string FirstLine(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.IndexOf('\n', start);
        return (end < 0 ? text.Substring(start) : text.Substring(start, end - start)).TrimEnd();
    }
}
