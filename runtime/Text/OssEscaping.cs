using System.ComponentModel;
using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// Percent-encodes strings as OSS's signatures require: UTF-8 bytes other than <c>A-Z a-z 0-9 - . _ ~</c> become <c>%XX</c> with uppercase
/// digits.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssEscaping
{
    /// <summary>Escapes an object key or a resource, preserving <c>/</c>.</summary>
    /// <param name="value">The unescaped text. An unpaired surrogate is encoded as U+FFFD.</param>
    public static string EscapePath(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new Utf8Buffer(value.Length + 32);
        text.AppendEscapedPath(value);
        return text.AsciiFrom(0);
    }

    /// <summary>Escapes a query name or value. A slash (<c>/</c>) becomes <c>%2F</c>, and a space becomes <c>%20</c>.</summary>
    /// <param name="value">The unescaped text. An unpaired surrogate is encoded as U+FFFD.</param>
    public static string EscapeQuery(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new Utf8Buffer(value.Length + 32);
        text.AppendEscapedQuery(value);
        return text.AsciiFrom(0);
    }
}
