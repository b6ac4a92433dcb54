using System.Buffers;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Http;

/// <summary>Checks whether a string can be the value of a header, which can't contain control characters.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '\u007F']);

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static bool IsWritable(string text) => text.AsSpan().IndexOfAny(Controls) < 0;

    /// <summary>
    /// Throws OSS's error when a name or value isn't valid for a header. A form may have fields with any name, and the fields become
    /// headers.
    /// </summary>
    /// <exception cref="Wire.OssFaultException">The name isn't a valid HTTP header name, or the value contains a control
    /// character.</exception>
    public static void RequireHeader(string name, string value)
    {
        if (name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw OssErrors.InvalidArgument("The name holds a character that no header's name can have.", name, value);
        }

        Require(name, value);
    }

    /// <summary>Throws OSS's error when a string contains a control character and therefore can't be stored or sent as a header.</summary>
    /// <param name="name">The name of the header, query parameter or form field that contains the text.</param>
    /// <param name="text">The text; null for none.</param>
    /// <exception cref="Wire.OssFaultException">The text contains a control character.</exception>
    public static void Require(string name, string? text)
    {
        if (text is not null && !IsWritable(text))
        {
            throw OssErrors.InvalidArgument($"The value of {name} holds a control character, which no header can have.", name, text);
        }
    }
}
