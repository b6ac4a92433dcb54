using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>
/// Child elements taken by name, in any order. A codec that asks for them in the document's order gets each by comparing
/// its start tag with the one expected: neither the tag's end nor its name has to be found then, and an element that holds text alone is
/// passed without being opened at all.
/// </content>
public ref partial struct OssXmlReader
{
    /// <summary>
    /// Says whether an element has children that weren't taken: the condition of a loop that has a <see cref="TryChild"/> for each name. A
    /// child that isn't taken in a whole round is skipped, or an error when reading strictly.
    /// </summary>
    /// <param name="parentDepth">The parent's <see cref="Depth"/>.</param>
    /// <returns>False at the parent's end, which has been passed then, with white space after it.</returns>
    /// <exception cref="OssXmlException">
    /// The document is malformed up to there, or a child wasn't taken and the reader is strict.
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

    /// <summary>Opens the next child in the thorough way.</summary>
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

    /// <summary>Takes the next child of an element if it has this local name.</summary>
    /// <param name="parentDepth">The parent's <see cref="Depth"/>.</param>
    /// <param name="localName">The name without a prefix.</param>
    /// <returns>Whether the child was taken; it is the current element then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryChild(int parentDepth, ReadOnlySpan<byte> localName)
    {
        // Written with as few parts as can be: this is inlined in codecs once for each name, and methods with too many variables are
        // compiled
        // badly.
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

    /// <summary>Takes the child that was offered, or one with white space before it.</summary>
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

    /// <summary>Where the text of an unopened element begins.</summary>
    private readonly int TextStart => _position + _nameLength + 2;

    /// <summary>Passes an unopened element whose text has a length, if its end tag is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPass(int start, int length)
    {
        if ((uint)(_depth - 2) > MaxDepth - 2 || !XmlScan.IsEndTag(_document, start + length, _nameStart, _nameLength))
        {
            return false;
        }

        _unopened = false;
        _depth--;
        _position = start + length + _nameLength + 3;
        return true;
    }

    /// <summary>Opens the element of which only the start tag was compared.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Open()
    {
        _unopened = false;
        _depth--;
        Push(new OpenElement(_nameStart, _nameLength));
        _position = _nameStart + _nameLength + 1;
    }
}
