using System.Text;

namespace OssGen.Generator.Linking.Naming;

/// <summary>Makes C# names from wire names. Whatever the wire name, the result is a valid identifier that begins with a capital or an uncased letter.</summary>
internal static class NamingRule
{
    private const string HeaderPrefix = "x-oss-";

    /// <summary>Name of a query parameter's or header's member.</summary>
    public static string OfParameter(string wire)
    {
        var name = wire.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase) ? wire.Substring(HeaderPrefix.Length) : wire;
        return name switch
        {
            "object-acl" or "acl" => "Acl",
            "crc64ecma" or "hash-crc64ecma" => "Crc64",
            "meta-" => "Metadata",
            _ => Pascal(name),
        };
    }

    /// <summary>Name of an element's member: <c>a/b</c> takes the last name, a list is plural.</summary>
    public static string OfElement(string path, bool isList)
    {
        var name = Pascal(path.Substring(path.LastIndexOf('/') + 1));
        return isList ? Plural.Of(name) : name;
    }

    public static string OfEnumValue(string wire) => Pascal(wire);

    private static string Pascal(string wire)
    {
        var words = WireWords.Split(wire);
        var name = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            name.Append(Cased(words[i], isLast: i == words.Count - 1));
        }

        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            name.Insert(0, "Value");
        }

        return name.ToString();
    }

    private static string Cased(string word, bool isLast)
    {
        if (string.Equals(word, "etag", StringComparison.OrdinalIgnoreCase))
        {
            return "ETag";
        }

        var isAcronym = word.Length > (isLast ? 1 : 2) && word.All(static character => char.IsUpper(character) || char.IsDigit(character));
        var rest = word.Substring(1);
        return char.ToUpperInvariant(word[0]) + (isAcronym ? rest.ToLowerInvariant() : rest);
    }
}
