namespace OssGen.Emulator.Storage.Sql;

/// <summary>Determines from the text of a statement whether it can change rows that are remembered.</summary>
internal static class StatementText
{
    private static readonly string[] WithoutChange = ["SELECT", "BEGIN", "COMMIT", "ROLLBACK"];
    private static readonly string[] Changes = ["INSERT INTO ", "UPDATE ", "DELETE FROM "];

    /// <summary>Whether a statement may change a bucket or a configuration. A statement of any other form may.</summary>
    public static bool MayChangeRemembered(string sql)
    {
        var text = sql.AsSpan().TrimStart();
        foreach (var word in WithoutChange)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var words in Changes)
        {
            if (text.StartsWith(words, StringComparison.Ordinal))
            {
                return TableOf(text[words.Length..]) is "bucket" or "configuration";
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> TableOf(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return text[..end];
    }
}
