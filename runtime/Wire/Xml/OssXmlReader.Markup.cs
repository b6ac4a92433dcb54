using System.Runtime.CompilerServices;
using System.Text;

namespace OssGen.Wire;

/// <content>Start tags, end tags and what may stand between them.</content>
public ref partial struct OssXmlReader
{
    /// <summary>At <c>&lt;</c> of a start tag: opens the element.</summary>
    private void OpenElement()
    {
        var document = _document;
        var start = _position + 1;
        var end = start;
        while ((uint)end < (uint)document.Length && XmlNames.IsAsciiPart(document[end]))
        {
            end++;
        }

        if ((uint)end < (uint)document.Length && document[end] == '>' && XmlNames.IsAsciiStart(document[start]) && _depth < MaxDepth)
        {
            _nameStart = start;
            _nameLength = end - start;
            _position = end + 1;
            _open[_depth++] = new OpenElement(start, end - start, DeclaresNamespaces: false);
        }
        else
        {
            OpenRareElement();
        }
    }

    /// <summary>As <see cref="OpenElement"/>, for a name with a prefix or beyond ASCII, or a tag that holds more than its name.</summary>
    private void OpenRareElement()
    {
        var start = _position + 1;
        var prefixLength = ScanQualifiedName(start, out var end);
        var local = prefixLength < 0 ? start : start + prefixLength + 1;
        if (_depth == MaxDepth)
        {
            Throw(OssXmlError.LimitExceeded, "", $"Elements are nested deeper than {MaxDepth}");
        }

        _nameStart = local;
        _nameLength = end - local;
        _position = end;
        var declares = false;
        if (ByteAt(end) == '>')
        {
            _position++;
        }
        else
        {
            declares = ReadAttributes(start, end);
        }

        _open[_depth++] = new OpenElement(start, end - start, declares);
        if (prefixLength >= 0)
        {
            CheckPrefix(_document.Slice(start, prefixLength));
        }
    }

    /// <summary>At <c>&lt;/</c>: closes the element at the current depth.</summary>
    private void CloseElement()
    {
        ref readonly var open = ref _open[_depth - 1];
        var document = _document;
        var start = _position + 2;
        var end = start + open.Length;
        if (end >= document.Length || !document.Slice(start, open.Length).SequenceEqual(document.Slice(open.Start, open.Length)))
        {
            ThrowMismatch(open);
        }

        if (document[end] != '>')
        {
            var name = end;
            end = SkipSpace(end);
            if (ByteAt(end) != '>')
            {
                _position = name;
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
        if (--_depth == 0)
        {
            SkipEpilog();
        }
    }

    /// <summary>The qualified name at an offset; returns the prefix's length, or -1 when there is none.</summary>
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

    /// <summary>The end of the name at an offset.</summary>
    private readonly int ScanName(int start)
    {
        var index = start;
        while (index < _document.Length && XmlNames.Match(_document[index..], index == start) is var length and > 0)
        {
            index += length;
        }

        if (index == start)
        {
            ThrowMalformed(start, "a name is expected here");
        }

        return index;
    }

    /// <summary>After <c>&lt;!--</c>.</summary>
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

    /// <summary>At <c>&lt;?</c>.</summary>
    private void SkipInstruction()
    {
        var start = _position + 2;
        var end = ScanName(start);
        if (Ascii.EqualsIgnoreCase(_document[start..end], "xml"u8))
        {
            ThrowMalformed(_position, "an XML declaration stands elsewhere than at the document's very beginning");
        }

        var length = _document[end..].IndexOf("?>"u8);
        if (length < 0)
        {
            ThrowMalformed(_position, "a processing instruction isn't closed");
        }

        if (length > 0 && !IsSpace(_document[end]))
        {
            ThrowMalformed(end, "this can't stand in the name of a processing instruction");
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte ByteAt(int index)
    {
        var document = _document;
        if ((uint)index >= (uint)document.Length)
        {
            ThrowEnd();
        }

        return document[index];
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
        text.Length > 0 && (IsSpace(text[0]) || IsSpace(text[^1])) ? text.Trim(" \n\t\r"u8) : text;
}
