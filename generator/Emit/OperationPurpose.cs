using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Derives a relative clause from an operation's documentation, which states the purpose of the operation.</summary>
internal static class OperationPurpose
{
    private static readonly string[] ClauseEnds = [". ", ": ", "; ", ", which ", ", by which ", ", with which ", ", so that "];

    private static readonly HashSet<string> NoObjects = new(StringComparer.Ordinal)
    {
        "are", "by", "can", "for", "from", "in", "is", "may", "must", "of", "on", "that", "to", "which", "with",
    };

    /// <summary>
    /// Returns XML content such as <c>, which sets the ACL of a bucket</c>, or returns an empty string if the documentation doesn't begin
    /// with a verb such as <c>Sets</c>.
    /// </summary>
    public static string Of(OperationModel operation)
    {
        var paragraphs = XmlDoc.Paragraphs(operation.Documentation);
        if (paragraphs.Length == 0 || !BeginsWithVerb(paragraphs[0]))
        {
            return "";
        }

        var clause = FirstClause(paragraphs[0]);
        return ", which " + XmlDoc.Text(char.ToLowerInvariant(clause[0]) + clause.Substring(1));
    }

    // A noun in the plural also ends in s, but a preposition or an auxiliary verb follows it.
    private static bool BeginsWithVerb(string text)
    {
        var words = text.Split(' ');
        var verb = words[0];
        return words.Length > 1 && verb.Length > 3 && verb.EndsWith("s", StringComparison.Ordinal)
            && char.IsUpper(verb[0]) && verb.Skip(1).All(char.IsLower) && !NoObjects.Contains(words[1]);
    }

    private static string FirstClause(string text)
    {
        var code = false;
        for (var i = 0; i < text.Length; i++)
        {
            code ^= text[i] == '`';
            if (!code && text[i] is ('.' or ':' or ';' or ',')
                && ClauseEnds.Any(end => string.CompareOrdinal(text, i, end, 0, end.Length) == 0))
            {
                return text.Substring(0, i);
            }
        }

        return text.TrimEnd('.');
    }
}
