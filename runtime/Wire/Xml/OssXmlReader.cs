using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Time;
using OssGen.Validation;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <summary>
/// A forward-only reader of a UTF-8 XML document. The reader doesn't copy the document; memory is allocated only for the returned values.
/// Elements are matched by local name, attributes are checked and skipped, a DTD is rejected, and depth and size are limited. The whole
/// document is checked, because reading the last child, or the root's own text, continues to the end of the document.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct OssXmlReader
{
    /// <summary>The maximum number of elements that can be open at the same time, including the root.</summary>
    internal const int MaxDepth = OpenElements.Capacity;

    /// <summary>The maximum size of a document in bytes: 64 MiB.</summary>
    internal const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>The maximum length in bytes of the name of an element, an attribute, a prefix or a processing instruction: 8 KiB.</summary>
    internal const int MaxNameBytes = 8 * 1024;

    /// <summary>The maximum length in bytes of an attribute's value, as written in the document: 64 KiB.</summary>
    internal const int MaxAttributeBytes = 64 * 1024;

    // The number of bytes between two checks for cancellation.
    private const int PauseStride = 64 * 1024;

    private readonly ReadOnlySpan<byte> _document;
    private readonly bool _strict;
    private readonly CancellationToken _cancellationToken;

    // Records what can't be read; null when that is an error.
    private readonly OssResponse? _response;

    private int _nextPause;
    private bool _ascii;
    private bool _selfClosing;
    private int _position;
    private int _depth;
    private int _nameStart;
    private int _nameLength;

    // Whether a start tag was only compared: its element counts in _depth but isn't in _open, and _position is still at the tag.
    private bool _unopened;

    // The slot of that element in _lastTexts.
    private int _nameSlot;

    // Whether a child was opened by ReadChildren and hasn't been taken yet.
    private bool _offered;

    // The position where the last round of a loop over children began.
    private int _roundStart;

    // The position of the first item of the list that was begun last.
    private int _firstItem;

    // Created with the first declared prefix; most documents have none.
    private XmlNamespaces? _namespaces;
    private int _declared;

    private OpenElements _open;
    private LastTexts _lastTexts;
    private LastMonth _lastMonth;

    /// <summary>Creates a reader that is positioned before the beginning of a document.</summary>
    /// <param name="document">The UTF-8 bytes, with or without a byte order mark.</param>
    /// <param name="strict">Whether unknown elements and missing required elements are errors, as they are for a server.</param>
    /// <param name="cancellationToken">Cancels the reading of a large document with an <see cref="OperationCanceledException"/>.</param>
    public OssXmlReader(ReadOnlySpan<byte> document, bool strict = false, CancellationToken cancellationToken = default)
    {
        _document = document;
        _strict = strict;
        _cancellationToken = cancellationToken;
        _nextPause = cancellationToken.CanBeCanceled ? PauseStride : int.MaxValue;
    }

    /// <summary>The number of open elements at the current position: 1 at the root element, 0 before and after it.</summary>
    public readonly int Depth => _depth;

    /// <summary>The local name of the element to which the reader moved most recently.</summary>
    public readonly string LocalName => Encoding.UTF8.GetString(CurrentName);

    private readonly ReadOnlySpan<byte> CurrentName => _document.Slice(_nameStart, _nameLength);

    /// <summary>Moves to the root element. Throws if the element has neither of the given names.</summary>
    /// <param name="name">The local name that the element must have.</param>
    /// <param name="alias">Another name that the element may have.</param>
    /// <exception cref="OssXmlException">The element has another name, or the document is malformed up to that point.</exception>
    public void Root(ReadOnlySpan<byte> name, ReadOnlySpan<byte> alias = default)
    {
        Root();
        if (!NameEquals(name) && !NameEquals(alias))
        {
            ThrowUnexpectedRoot(name);
        }
    }

    /// <summary>Moves to the root element, regardless of its name.</summary>
    /// <exception cref="OssXmlException">The document is malformed up to that point.</exception>
    public void Root()
    {
        CheckEncoding();
        SkipDeclaration();
        SkipProlog();
        OpenElement();
    }

    /// <summary>Determines whether the element to which the reader moved most recently has the given local name.</summary>
    /// <param name="localName">The name, without a prefix.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameEquals(ReadOnlySpan<byte> localName) =>
        _nameLength == localName.Length && CurrentName.SequenceEqual(localName);

    /// <summary>
    /// Moves to the next child of the element at the given depth, skipping unread content. Returns false if there are no more children.
    /// </summary>
    /// <param name="parentDepth">The parent's <see cref="Depth"/>.</param>
    /// <returns>False at the end of the parent.</returns>
    /// <exception cref="OssXmlException">The document is malformed up to that point.</exception>
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

    /// <summary>
    /// Throws in strict reading, because the current element isn't in the spec. Otherwise does nothing, and the element is skipped.
    /// </summary>
    /// <exception cref="OssXmlException">The reader is strict.</exception>
    public readonly void Unknown()
    {
        if (_strict)
        {
            Throw(OssXmlError.UnknownElement, LocalName, $"Element '{LocalName}' isn't one that belongs here");
        }
    }

    /// <summary>Throws in strict reading when a required element is absent. Otherwise does nothing.</summary>
    /// <param name="present">Whether the element was found.</param>
    /// <param name="name">The local name of the element.</param>
    /// <exception cref="OssXmlException">The element wasn't found, and the reader is strict.</exception>
    public readonly void Require(bool present, ReadOnlySpan<byte> name)
    {
        if (_strict && !present)
        {
            var text = Encoding.UTF8.GetString(name);
            Throw(OssXmlError.MissingElement, text, $"Element '{text}' is required and absent");
        }
    }

    /// <summary>
    /// Throws in strict reading when the value, length or count of an element is out of range. Otherwise does nothing. Null is accepted.
    /// </summary>
    /// <param name="value">The number, the length of a text, or the count of a list.</param>
    /// <param name="least">The minimum; <see cref="long.MinValue"/> for none.</param>
    /// <param name="most">The maximum; <see cref="long.MaxValue"/> for none.</param>
    /// <param name="name">The local name of the element.</param>
    /// <param name="unit">The unit of the value, for the message, such as <c> items</c>; empty for a number.</param>
    /// <exception cref="OssXmlException">The value is out of range, and the reader is strict.</exception>
    public readonly void InRange(long? value, long least, long most, ReadOnlySpan<byte> name, string unit = "")
        => RefuseOutOfRange(MemberRules.OfRange(value, least, most, unit), value, name);

    /// <inheritdoc cref="InRange(long?, long, long, ReadOnlySpan{byte}, string)"/>
    public readonly void InRange(double? value, long least, long most, ReadOnlySpan<byte> name)
        => RefuseOutOfRange(MemberRules.OfRange(value, least, most), value, name);

    /// <summary>
    /// Determines whether the current element's first child with the given name has the given text. The case of ASCII letters in the text
    /// is ignored. The reader doesn't move.
    /// </summary>
    /// <param name="name">The local name of the child.</param>
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

    /// <summary>Checks for cancellation. The method isn't called at every step, because that would be too slow.</summary>
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
