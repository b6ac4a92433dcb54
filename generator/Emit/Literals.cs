using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.Generator.Emit;

/// <summary>Formats strings of the spec as C# literals.</summary>
internal static class Literals
{
    public static string Text(string value) =>
        IsPlain(value) ? "\"" + value + "\"" : SymbolDisplay.FormatLiteral(value, quote: true);

    public static string TextOrNull(string? value) => value is null ? "null" : Text(value);

    public static string Utf8(string value) => IsPlain(value) ? "\"" + value + "\"u8" : Text(value) + "u8";

    /// <summary>Returns a string as a literal part of an interpolated string, without quotes.</summary>
    public static string Interpolated(string value)
    {
        var quoted = Text(value);
        return quoted.Substring(1, quoted.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    public static string Array(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(Text)) + "]";

    public static string Boolean(bool value) => value ? "true" : "false";

    private static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
