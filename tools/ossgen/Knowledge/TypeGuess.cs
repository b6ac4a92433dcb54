using OssGen.Generator.Linking.Naming;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Knowledge;

/// <summary>Guesses the type of a value from its texts and its name.</summary>
internal static class TypeGuess
{
    // Digits under such a name are a text that happens to have no other characters.
    private static readonly HashSet<string> s_texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "uid", "key", "name", "version", "etag", "tag", "token", "marker", "prefix", "suffix", "code", "hash", "md5", "value",
        "owner", "delimiter", "description", "user", "account", "password", "phone", "crc",
    };

    // Small numbers under such a name are samples of large ones.
    private static readonly HashSet<string> s_large = new(StringComparer.OrdinalIgnoreCase)
    {
        "size", "length", "bytes", "storage", "offset", "position", "capacity", "quota", "total", "count", "traffic", "timestamp",
    };

    private static readonly string[] s_numbers = [ScalarTypes.Integer, ScalarTypes.Long];

    /// <summary>Returns the type.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The texts in all exchanges; empty ones say nothing about a type.</param>
    /// <param name="inRequest">Whether a request contains them.</param>
    /// <param name="place">Where they are.</param>
    internal static string Of(string name, IEnumerable<string> values, bool inRequest, ValuePlace place)
    {
        var all = values.ToList();
        var texts = all.Where(static value => value.Length > 0).ToList();

        // A number has no empty text, which a request would have to send again.
        if (texts.Count == 0 || (inRequest && texts.Count < all.Count))
        {
            return ScalarTypes.Text;
        }

        bool AllFit(string type) => texts.TrueForAll(text => ValueSyntax.Fits(type, text, inRequest, place));
        var words = Words(name);
        if (IsChecksum(words) && AllFit(ScalarTypes.Unsigned))
        {
            return ScalarTypes.Unsigned;
        }

        if (words.Count > 0 && s_texts.Contains(words[^1]))
        {
            return ScalarTypes.Text;
        }

        if (AllFit(ScalarTypes.Flag))
        {
            return ScalarTypes.Flag;
        }

        if (Number(words, AllFit) is { } number)
        {
            return number;
        }

        return AllFit(ScalarTypes.Time)
            ? ScalarTypes.Time
            : place == ValuePlace.Header && AllFit(ScalarTypes.IsoTime) ? ScalarTypes.IsoTime : ScalarTypes.Text;
    }

    /// <summary>Returns the type of values that are known to be numbers, whatever their name is.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The numbers in all exchanges.</param>
    /// <param name="inRequest">Whether a request contains them.</param>
    internal static string OfNumber(string name, IReadOnlyCollection<string> values, bool inRequest)
    {
        bool AllFit(string type) => values.All(value => ValueSyntax.Fits(type, value, inRequest, ValuePlace.Element));
        var words = Words(name);
        return IsChecksum(words) && AllFit(ScalarTypes.Unsigned)
            ? ScalarTypes.Unsigned
            : Number(words, AllFit) ?? (AllFit(ScalarTypes.Unsigned) ? ScalarTypes.Unsigned : ScalarTypes.Double);
    }

    /// <summary>Determines whether texts may be all values of an enum: few words without digits.</summary>
    internal static bool MayBeEnum(IReadOnlyCollection<string> seen) =>
        seen.Count is > 0 and <= 6 && seen.All(static text => text.Length is > 1 and <= 32 && char.IsLetter(text[0])
            && text.All(static character => char.IsLetter(character) || character is '-' or '_'));

    private static bool IsChecksum(List<string> words) =>
        words.Exists(static word => word.StartsWith("crc64", StringComparison.OrdinalIgnoreCase));

    // Returns null if a value is no whole number, or too large.
    private static string? Number(List<string> words, Func<string, bool> allFit)
    {
        if (!s_numbers.Any(allFit))
        {
            return null;
        }

        return words.Exists(s_large.Contains) || !allFit(ScalarTypes.Integer) ? ScalarTypes.Long : ScalarTypes.Integer;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        for (var word = WireWords.First(name); word.Length > 0; word = WireWords.After(name, word))
        {
            words.Add(name.Substring(word.Start, word.Length));
        }

        return words;
    }
}
