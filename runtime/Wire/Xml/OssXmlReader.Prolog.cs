using System.Text;
using System.Text.Unicode;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>The parts of the document that precede and follow the root element.</content>
public ref partial struct OssXmlReader
{
    private void CheckEncoding()
    {
        if (_document.Length > MaxBytes)
        {
            Throw(OssXmlError.LimitExceeded, "", $"The document has {_document.Length} bytes; {MaxBytes} is the limit");
        }

        var mark = Encoding.UTF8.Preamble;
        _position = _document.StartsWith(mark) ? mark.Length : 0;
        _ascii = Ascii.IsValid(_document[_position..]);
        if (_ascii)
        {
            return;
        }

        var first = _document[_position..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var rest = _document[(_position + first)..];
        if (!Utf8.IsValid(rest))
        {
            ThrowMalformed(_position + first, "a byte from here on isn't UTF-8");
        }

        var noncharacter = Math.Max(rest.IndexOf("\uFFFE"u8), rest.IndexOf("\uFFFF"u8));
        if (noncharacter >= 0)
        {
            ThrowCharacter(_position + first + noncharacter);
        }
    }

    private void SkipProlog()
    {
        while (true)
        {
            if (_position >= _nextPause)
            {
                Pause();
            }

            _position = SkipSpace(_position);
            if (_position == _document.Length)
            {
                ThrowMalformed(_position, "there is no root element");
            }

            if (StartsAt(_position, "<!DOCTYPE"u8))
            {
                ThrowMalformed(
                    _position, "a document type declaration is refused, since it could name other resources or expand without bound");
            }

            if (!SkipMiscellaneous())
            {
                return;
            }
        }
    }

    private void SkipEpilog()
    {
        while (true)
        {
            if (_position >= _nextPause)
            {
                Pause();
            }

            _position = SkipSpace(_position);
            if (_position == _document.Length)
            {
                return;
            }

            if (!SkipMiscellaneous())
            {
                ThrowMalformed(_position, "only comments and processing instructions may follow the root element");
            }
        }
    }

    /// <summary>Skips the comment or processing instruction at the current position; returns false if there is neither.</summary>
    private bool SkipMiscellaneous()
    {
        if (_document[_position] != '<')
        {
            ThrowMalformed(_position, "text is outside the root element");
        }

        if (StartsAt(_position, "<!--"u8))
        {
            SkipComment();
            return true;
        }

        if (StartsAt(_position, "<?"u8))
        {
            SkipInstruction();
            return true;
        }

        return false;
    }

    /// <summary>
    /// Skips the XML declaration, if there is one. It consists of version 1.0, the encoding UTF-8 or its subset US-ASCII, and standalone
    /// yes or no, in this order. The last two are optional.
    /// </summary>
    private void SkipDeclaration()
    {
        if (!StartsAt(_position, "<?xml"u8) || !IsDeclarationEnd(ByteAt(_position + 5)))
        {
            return;
        }

        _position += 5;
        if (!TryDeclared("version"u8, out var version) || !version.SequenceEqual("1.0"u8))
        {
            ThrowMalformed(_position, "an XML declaration begins with version=\"1.0\"");
        }

        if (TryDeclared("encoding"u8, out var encoding) && !IsOurs(encoding))
        {
            ThrowMalformed(_position, "the document declares another encoding than UTF-8");
        }

        if (TryDeclared("standalone"u8, out var standalone) && !standalone.SequenceEqual("yes"u8) && !standalone.SequenceEqual("no"u8))
        {
            ThrowMalformed(_position, "standalone is neither yes nor no");
        }

        _position = SkipSpace(_position);
        if (!StartsAt(_position, "?>"u8))
        {
            ThrowMalformed(_position, "the XML declaration isn't closed by '?>' here");
        }

        _position += 2;
    }

    private readonly bool IsOurs(ReadOnlySpan<byte> encoding) =>
        Ascii.EqualsIgnoreCase(encoding, "utf-8"u8) || (_ascii && Ascii.EqualsIgnoreCase(encoding, "us-ascii"u8));

    private bool TryDeclared(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        var start = SkipSpace(_position);
        if (start == _position || !StartsAt(start, name))
        {
            return false;
        }

        var index = SkipSpace(start + name.Length);
        if (ByteAt(index) != '=')
        {
            ThrowMalformed(index, "'=' is expected here");
        }

        index = SkipSpace(index + 1);
        var quote = ByteAt(index);
        var length = quote is (byte)'"' or (byte)'\'' ? _document[(index + 1)..].IndexOf(quote) : -1;
        if (length < 0)
        {
            ThrowMalformed(index, "a quoted value is expected here");
        }

        value = _document.Slice(index + 1, length);
        _position = index + length + 2;
        return true;
    }

    private static bool IsDeclarationEnd(byte value) => value == '?' || IsSpace(value);
}
