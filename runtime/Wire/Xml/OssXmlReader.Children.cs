using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>
/// Child elements that are taken by name, in any order. When a codec asks for them in document order, each is taken by comparing its start
/// tag with the one expected: neither the end of the tag nor its name has to be found then, and an element that contains only text is
/// skipped without being opened.
/// </content>
public ref partial struct OssXmlReader
{
    /// <summary>
    /// Determines whether an element has children that haven't been taken yet. Use this method as the condition of a loop that calls
    /// <see cref="TryChild"/> for each name. A child that isn't taken in an entire iteration is skipped or, in strict reading, causes an
    /// exception.
    /// </summary>
    /// <param name="parentDepth">The parent's <see cref="Depth"/>.</param>
    /// <returns>False at the end of the parent, which has then been passed together with the white space after it.</returns>
    /// <exception cref="OssXmlException">
    /// The document is malformed up to that point, or a child wasn't taken and the reader is strict.
    /// </exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool ReadChildren(int parentDepth)
    {
        if (_position >= _nextPause)
        {
            Pause();
        }

        if (_unopened)
        {
            Open();
        }

        if (_depth != parentDepth || _selfClosing)
        {
            return OfferChild(parentDepth);
        }

        _position = SkipSpace(_position);
        if (XmlScan.IsEndTag(_document, _position))
        {
            CloseElement();
            _position = SkipSpace(_position);
            return false;
        }

        if (_position == _roundStart || !XmlScan.IsStartTag(_document, _position))
        {
            return OfferChild(parentDepth);
        }

        _roundStart = _position;
        return true;
    }

    /// <summary>Determines whether the current element has a child element. The reader doesn't move.</summary>
    /// <exception cref="OssXmlException">The document is malformed up to that point.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly bool HasChildren()
    {
        var ahead = this;
        return ahead.ReadChild(_depth);
    }

    /// <summary>
    /// Reads an entry of a map: an element with the children <c>Key</c> and <c>Value</c>, or else an element whose name is the key and
    /// whose text is the value. In a reply, an entry without a key is left out.
    /// </summary>
    /// <param name="map">The map to which the entry is added. It replaces an entry with the same key.</param>
    /// <exception cref="OssXmlException">
    /// The document is malformed up to that point, or the reader is strict and the entry has no key or another child.
    /// </exception>
    public void ReadEntry(Dictionary<string, string> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!HasChildren())
        {
            map[LocalName] = ReadString();
            return;
        }

        string? key = null;
        var value = "";
        var depth = _depth;
        while (ReadChildren(depth))
        {
            if (TryChild(depth, "Key"u8))
            {
                key = ReadString();
            }

            if (TryChild(depth, "Value"u8))
            {
                value = ReadString();
            }
        }

        Require(key is not null, "Key"u8);
        if (key is not null)
        {
            map[key] = value;
        }
    }

    /// <summary>
    /// Reads the complete start tag of the next child, and offers the child to <see cref="TryChild"/>. A child that was offered before and
    /// wasn't taken is treated as unknown. Returns false if there are no more children.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool OfferChild(int parentDepth)
    {
        if (_offered)
        {
            Unknown();
        }

        _offered = ReadChild(parentDepth);
        return _offered;
    }

    /// <summary>Moves to the next child of an element if the child has the given local name.</summary>
    /// <param name="parentDepth">The parent's <see cref="Depth"/>.</param>
    /// <param name="localName">The name, without a prefix.</param>
    /// <returns>Whether the child was taken; it is then the current element.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryChild(int parentDepth, ReadOnlySpan<byte> localName)
    {
        // Kept as small as possible: this is inlined in codecs once for each name, and methods with too many variables are compiled badly.
        if (_depth != parentDepth || (uint)(_position + localName.Length + 1) >= (uint)_document.Length)
        {
            return TryChildElsewhere(parentDepth, localName);
        }

        ref var tag = ref Unsafe.Add(ref MemoryMarshal.GetReference(_document), _position);
        if (tag != '<')
        {
            return TryChildElsewhere(parentDepth, localName);
        }

        if (Unsafe.Add(ref tag, localName.Length + 1) != '>' || !XmlScan.IsName(ref Unsafe.Add(ref tag, 1), localName))
        {
            return false;
        }

        _nameStart = _position + 1;
        _nameLength = localName.Length;
        _nameSlot = LastTexts.Slot(localName);
        _depth++;
        _unopened = true;
        return true;
    }

    /// <summary>
    /// Takes the child that was offered, or a child that is preceded by white space, if the child has the given local name.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryChildElsewhere(int parentDepth, ReadOnlySpan<byte> localName)
    {
        if (_depth == parentDepth)
        {
            _position = SkipSpace(_position);
            return XmlScan.IsTag(_document, _position) && _position < _document.Length - localName.Length - 1
                && TryChild(parentDepth, localName);
        }

        if (!_offered || _depth != parentDepth + 1 || !NameEquals(localName))
        {
            return false;
        }

        _offered = false;
        return true;
    }

    /// <summary>The position at which the text of an unopened element begins.</summary>
    private readonly int TextStart => _position + _nameLength + 2;

    /// <summary>Skips an unopened element whose text has the given length; returns false if the end tag doesn't follow the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPass(int start, int length)
    {
        if (!IsPassable(start, length))
        {
            return false;
        }

        Pass(start, length);
        return true;
    }

    /// <summary>Determines whether the end tag of an unopened element follows a text of the given length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsPassable(int start, int length) =>
        (uint)(_depth - 2) <= MaxDepth - 2 && XmlScan.IsEndTag(_document, start + length, _nameStart, _nameLength);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pass(int start, int length)
    {
        _unopened = false;
        _depth--;
        _position = start + length + _nameLength + 3;
    }

    /// <summary>Opens the element that <see cref="TryChild"/> took without opening it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Open()
    {
        _unopened = false;
        _depth--;
        Push(new OpenElement(_nameStart, _nameLength));
        _position = _nameStart + _nameLength + 1;
    }
}
