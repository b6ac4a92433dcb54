using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Start tags, end tags, and the markup that may be between them.</content>
public ref partial struct OssXmlReader
{
    /// <summary>Opens the element whose start tag begins at the current position.</summary>
    private void OpenElement()
    {
        var document = _document;
        var start = _position + 1;
        var length = XmlScan.NameLength(document, start);
        if (length == 0)
        {
            OpenUnusualElement(start);
            return;
        }

        _nameStart = start;
        _nameLength = length;
        _position = start + length + 1;
        Push(new OpenElement(start, length));
    }

    /// <summary>Opens an element that has attributes or is self-closing, or whose name has a prefix or non-ASCII characters.</summary>
    private void OpenUnusualElement(int start)
    {
        var prefixLength = ScanQualifiedName(start, out var end);
        _nameStart = start + prefixLength + 1;
        _nameLength = end - _nameStart;
        _position = end;
        ReadAttributes(start, end);
        Push(new OpenElement(start, end - start));
        if (prefixLength >= 0)
        {
            Resolve(_document.Slice(start, prefixLength));
        }
    }

    private void Push(OpenElement element)
    {
        if (_depth == MaxDepth)
        {
            ThrowTooDeep();
        }

        _open[_depth++] = element;
    }

    /// <summary>Closes the element at the current depth, whose end tag begins at the current position.</summary>
    private void CloseElement()
    {
        var document = _document;
        var open = _open[_depth - 1];
        var start = _position + 2;
        var end = start + open.Length;
        if (end >= document.Length || !XmlScan.Same(document, open.Start, start, open.Length))
        {
            ThrowMismatch(open);
        }

        if (document[end] != '>')
        {
            end = SkipSpace(end);
            if (ByteAt(end) != '>')
            {
                ThrowMismatch(open);
            }
        }

        _position = end + 1;
        Pop();
    }

    private void CloseSelfClosing()
    {
        _selfClosing = false;
        Pop();
    }

    private void Pop()
    {
        _depth--;
        if (_declared > 0)
        {
            Undeclare();
        }

        if (_depth == 0)
        {
            SkipEpilog();
        }
    }

    /// <summary>Scans the qualified name at an offset, and returns the length of its prefix; -1 when there is no prefix.</summary>
    private readonly int ScanQualifiedName(int start, out int end)
    {
        end = ScanName(start);
        if (ByteAt(end) != ':')
        {
            return -1;
        }

        var prefixLength = end - start;
        end = ScanName(end + 1);
        if (ByteAt(end) == ':')
        {
            ThrowMalformed(end, "a name has more than one colon");
        }

        return prefixLength;
    }

    /// <summary>Returns the offset after the name that begins at the given offset.</summary>
    private readonly int ScanName(int start)
    {
        var document = _document;
        var index = start;
        while ((uint)index < (uint)document.Length)
        {
            var length = XmlNames.Match(document[index..], index == start);
            if (length == 0)
            {
                break;
            }

            index += length;
        }

        if (index == start)
        {
            ThrowMalformed(start, "a name is expected here");
        }

        if (index - start > MaxNameBytes)
        {
            Throw(OssXmlError.LimitExceeded, "", $"A name has more than {MaxNameBytes} bytes");
        }

        return index;
    }

    /// <summary>Skips the comment that begins at the current position.</summary>
    private void SkipComment()
    {
        var start = _position + 4;
        var length = _document[Math.Min(start, _document.Length)..].IndexOf("--"u8);
        if (length < 0)
        {
            ThrowMalformed(_position, "a comment isn't closed");
        }

        CheckCharacters(start, length);
        if (ByteAt(start + length + 2) != '>')
        {
            ThrowMalformed(start + length, "a comment has '--' inside");
        }

        _position = start + length + 3;
    }

    /// <summary>Skips the processing instruction that begins at the current position.</summary>
    private void SkipInstruction()
    {
        var start = _position + 2;
        var end = ScanName(start);
        if (Ascii.EqualsIgnoreCase(_document[start..end], "xml"u8))
        {
            ThrowMalformed(_position, "an XML declaration must be at the document's very beginning");
        }

        var length = _document[end..].IndexOf("?>"u8);
        if (length < 0)
        {
            ThrowMalformed(_position, "a processing instruction isn't closed");
        }

        if (length > 0 && !IsSpace(_document[end]))
        {
            ThrowMalformed(end, "the name of a processing instruction can't contain this");
        }

        CheckCharacters(end, length);
        _position = end + length + 2;
    }

    private readonly void CheckCharacters(int start, int length)
    {
        var bad = _document.Slice(start, length).IndexOfAny(XmlNames.Controls);
        if (bad >= 0)
        {
            ThrowCharacter(start + bad);
        }
    }

    private readonly byte ByteAt(int index)
    {
        if ((uint)index >= (uint)_document.Length)
        {
            ThrowEnd();
        }

        return _document[index];
    }

    private readonly bool StartsAt(int index, ReadOnlySpan<byte> text) => index <= _document.Length && _document[index..].StartsWith(text);

    private readonly int SkipSpace(int index)
    {
        while ((uint)index < (uint)_document.Length && IsSpace(_document[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    private static ReadOnlySpan<byte> TrimSpace(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] > ' ' && text[^1] > ' ') ? text : text.Trim(" \n\t\r"u8);
}
