using System.Buffers;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Http;

/// <summary>Whether a text can go out as a header of a reply: HTTP has no way to write control characters in one.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '\u007F']);

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static bool IsWritable(string text) => text.AsSpan().IndexOfAny(Controls) < 0;

    /// <summary>Refuses what is to be kept as a header. The fields of a form may have any name.</summary>
    /// <exception cref="Wire.OssFaultException">The name is none that HTTP has, or the value holds a control character.</exception>
    public static void RequireHeader(string name, string value)
    {
        if (name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw OssErrors.InvalidArgument("The name holds a character that no header's name can have.", name, value);
        }

        Require(name, value);
    }

    /// <summary>Refuses a text that is to be kept, or answered, as a header.</summary>
    /// <param name="name">The header, query parameter or form field that holds it.</param>
    /// <param name="text">The text; null for none.</param>
    /// <exception cref="Wire.OssFaultException">It holds a control character.</exception>
    public static void Require(string name, string? text)
    {
        if (text is not null && !IsWritable(text))
        {
            throw OssErrors.InvalidArgument($"The value of {name} holds a control character, which no header can have.", name, text);
        }
    }
}
