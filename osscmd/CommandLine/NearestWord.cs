namespace OssGen.Osscmd.CommandLine;

/// <summary>Finds the known word that is most similar to a misspelled one.</summary>
internal static class NearestWord
{
    /// <summary>
    /// Returns the known word with the smallest edit distance, or null when that distance is too large for the length of the word.
    /// </summary>
    internal static string? To(string word, IEnumerable<string> known)
    {
        var best = known.Select(candidate => (Word: candidate, Edits: Edits(word, candidate)))
            .DefaultIfEmpty()
            .MinBy(candidate => candidate.Edits);
        return best.Word is not null && best.Edits <= Math.Max(2, word.Length / 3) ? best.Word : null;
    }

    // The Levenshtein distance, computed row by row.
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
