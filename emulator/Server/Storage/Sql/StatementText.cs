namespace OssGen.Emulator.Storage.Sql;

/// <summary>Determines from the text of a statement whether it can change rows that are remembered.</summary>
internal static class StatementText
{
    // The tables of which no row is remembered.
    private static readonly HashSet<string> OtherTables = new(StringComparer.Ordinal)
    {
        "object", "segment", "upload", "part", "group_part", "restoration", "seal", "worm", "counter", "select_meta",
        "vector_bucket", "vector_index", "vector",
    };

    private static readonly string[] WithoutChange = ["SELECT", "BEGIN", "COMMIT", "ROLLBACK"];
    private static readonly string[] Changes = ["INSERT INTO ", "UPDATE ", "DELETE FROM "];

    /// <summary>Whether a statement may change a bucket or a configuration. A statement of any other form may.</summary>
    public static bool MayChangeRemembered(string sql)
    {
        var text = sql.AsSpan().Trim();
        if (text.Contains(';'))
        {
            return true;
        }

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
                return !IsOtherTable(text[words.Length..]);
            }
        }

        return true;
    }

    private static bool IsOtherTable(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', '(');
        return OtherTables.Contains((end < 0 ? text : text[..end]).ToString());
    }
}
