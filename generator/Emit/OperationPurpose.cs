using OssGen.Generator.Infrastructure;
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
        var xml = new TextBuffer(clause.Length + 32);
        XmlDoc.AppendText(xml.Append(", which ").Append(char.ToLowerInvariant(clause[0])), clause.Slice(1));
        return xml.Cut(0);
    }

    // A noun in the plural also ends in s, but a preposition or an auxiliary verb follows it.
    private static bool BeginsWithVerb(string text)
    {
        var verb = text.IndexOf(' ');
        if (verb <= 3 || text[verb - 1] != 's' || !char.IsUpper(text[0]))
        {
            return false;
        }

        for (var i = 1; i < verb; i++)
        {
            if (!char.IsLower(text[i]))
            {
                return false;
            }
        }

        var end = text.IndexOf(' ', verb + 1);
        return !NoObjects.Contains(text.Substring(verb + 1, (end < 0 ? text.Length : end) - verb - 1));
    }

    private static ReadOnlySpan<char> FirstClause(string text)
    {
        var code = false;
        for (var i = 0; i < text.Length; i++)
        {
            code ^= text[i] == '`';
            if (!code && text[i] is ('.' or ':' or ';' or ',') && EndsClause(text, i))
            {
                return text.AsSpan(0, i);
            }
        }

        return text.AsSpan().TrimEnd('.');
    }

    private static bool EndsClause(string text, int at)
    {
        foreach (var end in ClauseEnds)
        {
            if (string.CompareOrdinal(text, at, end, 0, end.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
