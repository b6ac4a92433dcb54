using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>Checks the values of attributes against their syntax.</summary>
internal static class AttributeChecks
{
    /// <summary>Returns a description of the valid values when a value is invalid, or null when it is valid.</summary>
    public static string? Problem(AttributeSyntax syntax, string value) => syntax switch
    {
        AttributeSyntax.Name =>
            string.IsNullOrWhiteSpace(value) || value.Trim() != value ? "write a name without white space around it" : null,
        AttributeSyntax.Identifier => IsIdentifier(value) ? null : "write a C# identifier that begins with an upper-case letter",
        AttributeSyntax.Group => IsGroup(value) ? null : "write letters, digits and hyphens, beginning with a letter",
        AttributeSyntax.HeaderName => IsToken(value) ? null : "write a header's name: letters, digits and !#$%&'*+-.^_`|~",
        AttributeSyntax.HeaderText => HasControl(value) ? "write a text without control characters, which no header can hold" : null,
        AttributeSyntax.QueryNames =>
            Array.TrueForAll(WordList.Split(value), IsUnreserved)
                ? null
                : "write query names of letters, digits and -._~ with spaces between them",
        AttributeSyntax.XmlName => XmlName.IsLocal(value) ? null : "write the name of an XML element, without a prefix",
        AttributeSyntax.Host => IsHost(value) ? null : "write lower-case letters, digits, hyphens and dots, with placeholders in braces",
        AttributeSyntax.Product => IsProduct(value) ? null : "write lower-case letters, digits and hyphens",
        AttributeSyntax.Integer => IsInteger(value) ? null : "write a whole number",
        AttributeSyntax.Statuses => AreStatuses(value) ? null : "write statuses from 200 to 299, separated by spaces",
        AttributeSyntax.Version => VersionOf(value) is null ? "write the language's version as two numbers, such as 1.0" : null,
        _ => AttributeWords.Of(syntax) is { } words ? OneOf(value, words) : null,
    };

    /// <summary>Returns the major and minor number of a version, or null when the string isn't a version.</summary>
    public static (int Major, int Minor)? VersionOf(string value)
    {
        var parts = value.Split('.');
        return parts.Length == 2 && IsNumber(parts[0], out var major) && IsNumber(parts[1], out var minor) ? (major, minor) : null;
    }

    /// <summary>Determines whether a string is a C# identifier that begins with an uppercase letter, of at most 100 characters.</summary>
    public static bool IsIdentifier(string value) =>
        SyntaxFacts.IsValidIdentifier(value) && char.IsUpper(value[0]) && value.Length <= 100;

    /// <summary>Determines whether a string consists of characters that are never percent-encoded: letters, digits and -._~.</summary>
    public static bool IsUnreserved(string value) =>
        IsOf(value, static character => IsAsciiWord(character) || "-._~".IndexOf(character) >= 0);

    private static bool HasControl(string value)
    {
        foreach (var character in value)
        {
            if (char.IsControl(character) && character != '\t')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a string has at least one character, and only those that are allowed.</summary>
    private static bool IsOf(string value, Func<char, bool> isAllowed)
    {
        foreach (var character in value)
        {
            if (!isAllowed(character))
            {
                return false;
            }
        }

        return value.Length > 0;
    }

    private static bool IsToken(string value) =>
        IsOf(value, static character => IsAsciiWord(character) || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0);

    private static bool IsAsciiWord(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsInteger(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsProduct(string value) => IsOf(value, IsHostLetter);

    // The text in braces is checked with the members that it names.
    private static bool IsHost(string value)
    {
        var isInside = false;
        foreach (var character in value)
        {
            if (!isInside && character != '{' && character != '.' && !IsHostLetter(character))
            {
                return false;
            }

            isInside = character == '{' || (isInside && character != '}');
        }

        return value.Length > 0;
    }

    private static bool IsHostLetter(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';

    private static bool IsGroup(string value) =>
        value.Length is > 0 and <= 60
        && value[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
        && IsOf(value, static character => IsAsciiWord(character) || character == '-');

    private static bool AreStatuses(string value)
    {
        var words = WordList.Split(value);
        return words.Length > 0 && Array.TrueForAll(words, static word => IsNumber(word, out var status) && status is >= 200 and <= 299);
    }

    private static string? OneOf(string value, string[] allowed)
    {
        if (Array.IndexOf(allowed, value) >= 0)
        {
            return null;
        }

        var nearest = NearestName.Find(value, allowed);
        return $"write {string.Join(" or ", allowed)}{(nearest is null ? "" : $"; probably {nearest}")}";
    }
}
