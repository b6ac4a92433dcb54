using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Errors, which state what is wrong and at which line and column (counted in characters).</content>
public ref partial struct OssXmlReader
{
    private const int LongestQuotedValue = 64;

    [DoesNotReturn]
    private readonly void ThrowMalformed(int position, string what) =>
        throw new OssXmlException(OssXmlError.Malformed, "", $"The XML document is malformed at {Place(position)}: {what}.");

    [DoesNotReturn]
    private readonly void ThrowEnd() => ThrowMalformed(_document.Length, "it ends too early");

    [DoesNotReturn]
    private readonly void ThrowCharacter(int position) => ThrowMalformed(position, "XML doesn't allow this character");

    [DoesNotReturn]
    private readonly void ThrowTooDeep() => Throw(OssXmlError.LimitExceeded, "", $"Elements are nested deeper than {MaxDepth}");

    [DoesNotReturn]
    private readonly void ThrowMismatch(in OpenElement open)
    {
        if (_position + 2 + open.Length >= _document.Length)
        {
            ThrowEnd();
        }

        var name = Encoding.UTF8.GetString(_document.Slice(open.Start, open.Length));
        ThrowMalformed(_position, $"the end tag of '{name}' is expected here");
    }

    [DoesNotReturn]
    private readonly void Throw(OssXmlError error, string element, string what) =>
        throw new OssXmlException(error, element, $"{what} (at {Place(_position)}).");

    private readonly void RefuseOutOfRange(string? problem, double? value, ReadOnlySpan<byte> name)
    {
        if (_strict && problem is not null)
        {
            var element = Encoding.UTF8.GetString(name);
            throw new OssXmlException(OssXmlError.OutOfRange, element, $"Element '{element}' {problem}") { ValueOutOfRange = value };
        }
    }

    [DoesNotReturn]
    private static void ThrowValue(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, string expected)
    {
        var element = Encoding.UTF8.GetString(name);
        throw new OssXmlException(
            OssXmlError.MalformedValue, element, $"Element '{element}' holds '{Shown(value)}', which isn't {expected}.");
    }

    private static string Shown(ReadOnlySpan<byte> value) => value.Length > LongestQuotedValue
        ? Encoding.UTF8.GetString(value[..LongestQuotedValue]) + "..."
        : Encoding.UTF8.GetString(value);

    private readonly string Place(int position)
    {
        var before = _document[..Math.Min(position, _document.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
    }
}
