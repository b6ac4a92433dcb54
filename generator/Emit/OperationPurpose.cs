using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Derives a relative clause from an operation's documentation, which states the purpose of the operation.</summary>
internal static class OperationPurpose
{
    private static readonly string[] ClauseEnds = [". ", ": ", "; ", ", which ", ", by which ", ", with which ", ", so that "];

    private static readonly string[] NoObjects =
        ["are", "by", "can", "for", "from", "in", "is", "may", "must", "of", "on", "that", "to", "which", "with"];

    /// <summary>
    /// Returns XML content such as <c>, which sets the ACL of a bucket</c>, or returns an empty string if the documentation doesn't begin
    /// with a verb such as <c>Sets</c>.
    /// </summary>
    public static string Of(OperationModel operation)
    {
        var text = new Paragraphs(operation.Documentation).First;
        if (!BeginsWithVerb(text))
        {
            return "";
        }

        var clause = FirstClause(text);
        var xml = new TextBuffer(clause.Length + 32);
        XmlDoc.AppendText(xml.Append(", which ").Append(char.ToLowerInvariant(clause[0])), clause.Slice(1));
        return xml.Cut(0);
    }

    // A noun in the plural also ends in s, but a preposition or an auxiliary verb follows it.
    private static bool BeginsWithVerb(ReadOnlySpan<char> text)
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

        var rest = text.Slice(verb + 1);
        var next = rest.IndexOf(' ') is var end and >= 0 ? rest.Slice(0, end) : rest;
        foreach (var word in NoObjects)
        {
            if (next.SequenceEqual(word.AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> FirstClause(ReadOnlySpan<char> text)
    {
        var code = false;
        for (var i = 0; i < text.Length; i++)
        {
            code ^= text[i] == '`';
            if (!code && text[i] is ('.' or ':' or ';' or ',') && EndsClause(text.Slice(i)))
            {
                return text.Slice(0, i);
            }
        }

        return text.TrimEnd('.');
    }

    private static bool EndsClause(ReadOnlySpan<char> rest)
    {
        foreach (var end in ClauseEnds)
        {
            if (rest.StartsWith(end.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }
}
