using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Time;
using OssGen.Validation;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <summary>
/// Reads a UTF-8 XML document forward, without copying it: only the values returned are allocated. Elements are matched by local name,
/// attributes are checked and passed over, a DTD is refused, depth and size are bounded. The whole document is checked: reading the last
/// child, or the root's own text, continues to the document's end.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct OssXmlReader
{
    /// <summary>Most elements open at once, the root included.</summary>
    internal const int MaxDepth = OpenElements.Capacity;

    /// <summary>Largest document in bytes.</summary>
    internal const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Longest name of an element, an attribute, a prefix or a processing instruction, in bytes.</summary>
    internal const int MaxNameBytes = 8 * 1024;

    /// <summary>Longest value of an attribute, as written in the document, in bytes.</summary>
    internal const int MaxAttributeBytes = 64 * 1024;

    // Bytes between two looks at the cancellation.
    private const int PauseStride = 64 * 1024;

    private readonly ReadOnlySpan<byte> _document;
    private readonly bool _strict;
    private readonly CancellationToken _cancellationToken;

    // Takes note of what can't be read; null where that is an error.
    private readonly OssResponse? _response;

    private int _nextPause;
    private bool _ascii;
    private bool _selfClosing;
    private int _position;
    private int _depth;
    private int _nameStart;
    private int _nameLength;

    // A start tag was only compared: its element counts in _depth, but isn't in _open, and _position is still at the tag.
    private bool _unopened;

    // The place among _lastTexts of that element.
    private int _nameSlot;

    // A child was opened by ReadChildren and isn't taken yet.
    private bool _offered;

    // Where the last round of a loop over children began.
    private int _roundStart;

    // Made with the first declared prefix; most documents have none.
    private XmlNamespaces? _namespaces;
    private int _declared;

    private OpenElements _open;
    private LastTexts _lastTexts;
    private LastMonth _lastMonth;

    /// <summary>A reader before the document's beginning.</summary>
    /// <param name="document">UTF-8 bytes, with or without a byte order mark.</param>
    /// <param name="strict">Whether unknown and absent required elements are errors, as a server has it.</param>
    /// <param name="cancellationToken">Ends the reading of a large document with <see cref="OperationCanceledException"/>.</param>
    public OssXmlReader(ReadOnlySpan<byte> document, bool strict = false, CancellationToken cancellationToken = default)
    {
        _document = document;
        _strict = strict;
        _cancellationToken = cancellationToken;
        _nextPause = cancellationToken.CanBeCanceled ? PauseStride : int.MaxValue;
    }

    /// <summary>Elements open at the current place: 1 on the root, 0 before and after it.</summary>
    public readonly int Depth => _depth;

    /// <summary>Local name of the element that was reached last.</summary>
    public readonly string LocalName => Encoding.UTF8.GetString(CurrentName);

    private readonly ReadOnlySpan<byte> CurrentName => _document.Slice(_nameStart, _nameLength);

    /// <summary>Moves to the root element.</summary>
    /// <param name="name">The local name it must have.</param>
    /// <param name="alias">Another name that it may have.</param>
    /// <exception cref="OssXmlException">It has another name, or the document is malformed up to there.</exception>
    public void Root(ReadOnlySpan<byte> name, ReadOnlySpan<byte> alias = default)
    {
        Root();
        if (!NameEquals(name) && !NameEquals(alias))
        {
            ThrowUnexpectedRoot(name);
        }
    }

    /// <summary>Moves to the root element, whatever its name.</summary>
    /// <exception cref="OssXmlException">The document is malformed up to there.</exception>
    public void Root()
    {
        CheckEncoding();
        SkipDeclaration();
        SkipProlog();
        OpenElement();
    }

    /// <summary>Whether the element that was reached last has this local name.</summary>
    /// <param name="localName">The name without a prefix.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameEquals(ReadOnlySpan<byte> localName) =>
        _nameLength == localName.Length && CurrentName.SequenceEqual(localName);

    /// <summary>Moves to the next child element of the element at a depth, past whatever was left unread.</summary>
    /// <param name="parentDepth">The parent's <see cref="Depth"/>.</param>
    /// <returns>False at the parent's end.</returns>
    /// <exception cref="OssXmlException">The document is malformed up to there.</exception>
    public bool ReadChild(int parentDepth)
    {
        if (_unopened)
        {
            Open();
        }

        while (_depth >= parentDepth)
        {
            if (_position >= _nextPause)
            {
                Pause();
            }

            if (_selfClosing)
            {
                CloseSelfClosing();
            }
            else if (SkipToTag())
            {
                OpenElement();
                if (_depth == parentDepth + 1)
                {
                    return true;
                }
            }
            else
            {
                CloseElement();
            }
        }

        return false;
    }

    /// <summary>Says that the spec doesn't have the current element: it is skipped, or an error when reading strictly.</summary>
    /// <exception cref="OssXmlException">The reader is strict.</exception>
    public readonly void Unknown()
    {
        if (_strict)
        {
            Throw(OssXmlError.UnknownElement, LocalName, $"Element '{LocalName}' isn't one that belongs here");
        }
    }

    /// <summary>Says whether a required element was found: its absence is an error when reading strictly.</summary>
    /// <param name="present">Whether it was.</param>
    /// <param name="name">Its local name.</param>
    /// <exception cref="OssXmlException">It wasn't, and the reader is strict.</exception>
    public readonly void Require(bool present, ReadOnlySpan<byte> name)
    {
        if (_strict && !present)
        {
            var text = Encoding.UTF8.GetString(name);
            Throw(OssXmlError.MissingElement, text, $"Element '{text}' is required and absent");
        }
    }

    /// <summary>
    /// Checks the bounds of an element's value, length or count: another one is an error when reading strictly. Null passes.
    /// </summary>
    /// <param name="value">The number; the length of a text; the count of a list.</param>
    /// <param name="least">The smallest one allowed; <see cref="long.MinValue"/>: no bound.</param>
    /// <param name="most">The largest one allowed; <see cref="long.MaxValue"/>: no bound.</param>
    /// <param name="name">The element's local name.</param>
    /// <param name="unit">What is counted, for the message: <c> items</c>; empty for a number.</param>
    /// <exception cref="OssXmlException">It is out of bounds, and the reader is strict.</exception>
    public readonly void InRange(long? value, long least, long most, ReadOnlySpan<byte> name, string unit = "")
        => RefuseOutOfRange(MemberRules.OfRange(value, least, most, unit), value, name);

    /// <inheritdoc cref="InRange(long?, long, long, ReadOnlySpan{byte}, string)"/>
    public readonly void InRange(double? value, long least, long most, ReadOnlySpan<byte> name)
        => RefuseOutOfRange(MemberRules.OfRange(value, least, most), value, name);

    /// <summary>Whether the current element has a child of a name with a text; ignores ASCII case and doesn't move.</summary>
    /// <param name="name">The child's local name.</param>
    /// <param name="text">The text.</param>
    public readonly bool ChildTextEquals(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        if (_document[_position..].IndexOf(name) < 0)
        {
            return false;
        }

        var ahead = this;
        while (ahead.ReadChild(_depth))
        {
            if (ahead.NameEquals(name))
            {
                return Ascii.EqualsIgnoreCase(TrimSpace(ahead.ReadOwnText()), text);
            }
        }

        return false;
    }

    /// <summary>Looks at the cancellation, which is too costly to do at every step.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pause()
    {
        _nextPause = _position + PauseStride;
        _cancellationToken.ThrowIfCancellationRequested();
    }

    [DoesNotReturn]
    private readonly void ThrowUnexpectedRoot(ReadOnlySpan<byte> name) =>
        Throw(OssXmlError.UnexpectedRoot, LocalName, $"The root element is '{LocalName}', not '{Encoding.UTF8.GetString(name)}'");
}
