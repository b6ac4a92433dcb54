using System.Buffers;
using System.Runtime.CompilerServices;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Text between tags.</content>
public ref partial struct OssXmlReader
{
    private static readonly SearchValues<byte> TextStops = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, .. "<&]"u8]);

    /// <summary>Skips to the next tag; returns true for a start tag and false for an end tag.</summary>
    private bool SkipToTag()
    {
        var document = _document;
        var position = _position;
        while ((uint)position < (uint)document.Length && IsSpace(document[position]))
        {
            position++;
        }

        _position = position;
        if (position < document.Length - 1 && document[position] == '<')
        {
            var next = document[position + 1];
            if (next is not ((byte)'!' or (byte)'?'))
            {
                return next != '/';
            }
        }

        return SkipTextToTag();
    }

    private bool SkipTextToTag()
    {
        while (true)
        {
            if (_position >= _nextPause)
            {
                Pause();
            }

            SkipText();
            switch (ByteAt(_position + 1))
            {
                case (byte)'/':
                    return false;
                case (byte)'?':
                    SkipInstruction();
                    break;
                case (byte)'!':
                    SkipCommentOrSection();
                    break;
                default:
                    return true;
            }
        }
    }

    /// <summary>Skips text up to the next <c>&lt;</c>.</summary>
    private void SkipText()
    {
        while (ByteAt(_position) is var next && next is (byte)'<' or (byte)'\n' or (byte)' ')
        {
            if (next == '<')
            {
                return;
            }

            _position++;
        }

        while (true)
        {
            if (_position >= _nextPause)
            {
                Pause();
            }

            var stop = _document[_position..].IndexOfAny(TextStops);
            _position = stop < 0 ? _document.Length : _position + stop;
            switch (ByteAt(_position))
            {
                case (byte)'<':
                    return;
                case (byte)'&':
                    ReadReference();
                    break;
                case (byte)'\r':
                    _position++;
                    break;
                case (byte)']':
                    SkipBracket();
                    break;
                default:
                    ThrowCharacter(_position);
                    break;
            }
        }
    }

    /// <summary>
    /// Returns the current element's own text, without the text of child elements, and moves past the end of the element. The text is valid
    /// until the next call on this thread.
    /// </summary>
    // Otherwise the compiler copies this method into every read of a codec. A program that only decoded listings then took 5 percent
    // longer.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> ReadOwnText()
    {
        if (_position >= _nextPause)
        {
            Pause();
        }

        if (_unopened)
        {
            var start = TextStart;
            var length = XmlScan.TextLength(_document, start);
            if (length >= 0 && TryPass(start, length))
            {
                return XmlScan.Slice(_document, start, length);
            }

            Open();
        }

        return ReadOpenedText();
    }

    private ReadOnlySpan<byte> ReadOpenedText()
    {
        if (_selfClosing)
        {
            CloseSelfClosing();
            return default;
        }

        var start = _position;
        var length = XmlScan.TextLength(_document, start);
        var stop = start + length;
        if (length >= 0 && stop < _document.Length - 1 && _document[stop + 1] == '/')
        {
            _position = stop;
            CloseElement();
            return _document.Slice(start, length);
        }

        var name = _nameStart;
        var nameLength = _nameLength;
        var text = ReadMixedText();
        _nameStart = name;
        _nameLength = nameLength;
        return text;
    }

    private ReadOnlySpan<byte> ReadMixedText()
    {
        var text = XmlTextBuffer.Shared;
        var depth = _depth;
        while (_depth >= depth)
        {
            if (_position >= _nextPause)
            {
                Pause();
            }

            var rest = _document[_position..];
            var stop = rest.IndexOfAny(TextStops);
            if (stop < 0)
            {
                ThrowEnd();
            }

            text.Append(rest[..stop]);
            _position += stop;
            ReadStop(text);
        }

        return text.Written;
    }

    /// <summary>Processes the byte at which a run of plain text ends.</summary>
    private void ReadStop(XmlTextBuffer text)
    {
        switch (_document[_position])
        {
            case (byte)'<':
                ReadMarkup(text);
                break;
            case (byte)'&':
                text.AppendCharacter(ReadReference());
                break;
            case (byte)'\r':
                text.Append((byte)'\n');
                _position++;
                _position += StartsAt(_position, "\n"u8) ? 1 : 0;
                break;
            case (byte)']':
                SkipBracket();
                text.Append((byte)']');
                break;
            default:
                ThrowCharacter(_position);
                break;
        }
    }

    private void ReadMarkup(XmlTextBuffer text)
    {
        switch (ByteAt(_position + 1))
        {
            case (byte)'/':
                CloseElement();
                break;
            case (byte)'?':
                SkipInstruction();
                break;
            case (byte)'!':
                AppendLines(text, SkipCommentOrSection());
                break;
            default:
                OpenElement();
                Unknown();
                SkipElement();
                break;
        }
    }

    private void SkipElement()
    {
        var depth = _depth;
        while (ReadChild(depth))
        {
            Unknown();
        }
    }

    /// <summary>
    /// Skips the comment or CDATA section at the current position. Returns the content of a CDATA section, or an empty span for a comment.
    /// </summary>
    private ReadOnlySpan<byte> SkipCommentOrSection()
    {
        if (StartsAt(_position, "<!--"u8))
        {
            SkipComment();
            return default;
        }

        if (!StartsAt(_position, "<![CDATA["u8))
        {
            ThrowMalformed(_position, "only a comment or a CDATA section may begin with '<!' here");
        }

        var start = _position + "<![CDATA["u8.Length;
        var length = _document[start..].IndexOf("]]>"u8);
        if (length < 0)
        {
            ThrowMalformed(_position, "a CDATA section isn't closed");
        }

        CheckCharacters(start, length);
        _position = start + length + 3;
        return _document.Slice(start, length);
    }

    /// <summary>Appends the text of a CDATA section, with each line end converted to a single LF.</summary>
    private static void AppendLines(XmlTextBuffer text, ReadOnlySpan<byte> section)
    {
        while (section.IndexOf((byte)'\r') is var end and >= 0)
        {
            text.Append(section[..end]);
            text.Append((byte)'\n');
            section = section[(end + 1)..];
            section = section.StartsWith("\n"u8) ? section[1..] : section;
        }

        text.Append(section);
    }

    private void SkipBracket()
    {
        if (StartsAt(_position, "]]>"u8))
        {
            ThrowMalformed(_position, "text can't contain ']]>'");
        }

        _position++;
    }
}
