namespace OssGen.Generator.Linking.Naming;

/// <summary>
/// Derives C# names from wire names. A derived name is always a valid identifier that begins with an uppercase or uncased letter.
/// </summary>
internal static class NamingRule
{
    private const string HeaderPrefix = "x-oss-";

    // Names of at most this length are composed on the stack.
    private const int UsualLength = 128;

    /// <summary>Returns the name of the member for a query parameter or header.</summary>
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

    /// <summary>
    /// Returns the name of the member for an element. It is derived from the last segment of a path such as <c>a/b</c> and is in the plural
    /// for a list.
    /// </summary>
    public static string OfElement(string path, bool isList)
    {
        var name = Pascal(path.Substring(path.LastIndexOf('/') + 1));
        return isList ? Plural.Of(name) : name;
    }

    public static string OfEnumValue(string wire) => Pascal(wire);

    private static string Pascal(string wire)
    {
        var letters = wire.Length <= UsualLength ? stackalloc char[wire.Length] : new char[wire.Length];
        var length = 0;
        for (var word = WireWords.First(wire); word.Length > 0; word = WireWords.After(wire, word))
        {
            Write(letters.Slice(length, word.Length), wire, word, isLast: WireWords.After(wire, word).Length == 0);
            length += word.Length;
        }

        // Most names of elements are C# names already.
        var name = letters.Slice(0, length).SequenceEqual(wire.AsSpan()) ? wire : letters.Slice(0, length).ToString();
        return length == 0 || name[0] is >= '0' and <= '9' ? "Value" + name : name;
    }

    private static void Write(Span<char> letters, string wire, (int Start, int Length) word, bool isLast)
    {
        if (word.Length == 4 && string.Compare(wire, word.Start, "etag", 0, 4, StringComparison.OrdinalIgnoreCase) == 0)
        {
            "ETag".AsSpan().CopyTo(letters);
            return;
        }

        var isAcronym = word.Length > (isLast ? 1 : 2) && IsUpper(wire, word);
        letters[0] = char.ToUpperInvariant(wire[word.Start]);
        for (var i = 1; i < letters.Length; i++)
        {
            var letter = wire[word.Start + i];
            letters[i] = isAcronym ? char.ToLowerInvariant(letter) : letter;
        }
    }

    private static bool IsUpper(string wire, (int Start, int Length) word)
    {
        for (var i = word.Start; i < word.Start + word.Length; i++)
        {
            if (!char.IsUpper(wire[i]) && !char.IsDigit(wire[i]))
            {
                return false;
            }
        }

        return true;
    }
}
